/* Preact

The MIT License (MIT)

Copyright (c) 2015-present Jason Miller

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE. */

// course/boards/shared/focus.ts
function focusOn(board, ...keys) {
  for (const key of keys) {
    const node = key && keyed(board, key);
    if (!node) continue;
    node.focus();
    return;
  }
}
function hasFocus(board) {
  return board.root.contains(activeBy(board));
}
function focusTrail(board) {
  const keys = [];
  if (!hasFocus(board)) return keys;
  let node = activeBy(board);
  for (; node && node !== board.root; node = node.parentElement) {
    const key = node.getAttribute("data-key");
    if (key) keys.push(key);
  }
  return [...keys, "title"];
}
var FOCUSABLE = "a[href], button, input, select, summary, textarea, [tabindex]";
function recoverFocus(board, trail) {
  const active = activeBy(board);
  if (active && active !== document.body) return;
  for (const key of trail) {
    const node = keyed(board, key);
    const target = node?.matches(FOCUSABLE) ? node : node?.querySelector(FOCUSABLE);
    target?.focus();
    if (hasFocus(board)) return;
  }
}
function keyed(board, key) {
  return board.root.querySelector(`[data-key="${CSS.escape(key)}"]`);
}
function activeBy(board) {
  return board.el.getRootNode().activeElement;
}

// node_modules/preact/dist/preact.mjs
var n;
var t;
var r;
var u;
var i;
var f;
var o;
var e;
var l;
var c;
var a;
var s;
var h = /* @__PURE__ */ Symbol.for("pv");
var p = {};
var y = [];
var v = /^m(i|n|o|s|text|space)$/;
var w = Array.isArray;
var d = y.slice;
var _ = Object.assign;
function g(n2) {
  n2 && n2.parentNode && n2.remove();
}
function k(n2, t2, r2) {
  var u2, i2, f3, o3 = {}, e2 = arguments.length;
  for (f3 in t2) "key" == f3 ? u2 = t2[f3] : "ref" == f3 && "function" != typeof n2 ? i2 = t2[f3] : o3[f3] = t2[f3];
  return e2 > 2 && (o3.children = e2 > 3 ? d.call(arguments, 2) : r2), m(n2, o3, u2, i2, null);
}
function m(r2, u2, i2, f3, o3) {
  var e2 = { type: r2, props: u2, key: i2, ref: f3, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: h, __v: o3 || ++t, __i: -1, __u: 0 };
  return !o3 && n.vnode && n.vnode(e2), e2;
}
function $(n2) {
  return n2.children;
}
function x(n2, t2) {
  this.props = n2, this.context = t2, this.__g = 0;
}
function S(n2, t2) {
  if (null == t2) return n2.__ && S(n2.__, n2.__i + 1);
  for (var r2; t2 < n2.__k.length; t2++) if ((r2 = n2.__k[t2]) && r2.__e) return r2.__e;
  return "function" != typeof n2.type || n2.props.__P ? null : S(n2);
}
function C(t2) {
  var r2, u2 = t2.__v, i2 = u2.__e, f3 = [], o3 = [], e2 = t2.__P;
  e2 && ((r2 = _({ constructor: h }, u2)).__v = u2.__v + 1, n.vnode && n.vnode(r2), z(e2, r2, u2, t2.__n, e2.namespaceURI, 32 & u2.__u ? [i2] : null, f3, i2 || S(u2), 32 & u2.__u, o3), r2.__v = u2.__v, r2.__.__k[r2.__i] = r2, E(f3, r2, o3), u2.__ = u2.__e = null, r2.__e != i2 && j(r2));
}
function j(n2) {
  if ((n2 = n2.__) && n2.__c && !n2.props.__P) return n2.__e = null, n2.__k.some(function(t2) {
    return t2 && (n2.__e = t2.__e);
  }), j(n2);
}
function L(t2) {
  (8 & t2.__g || (t2.__g |= 8, u.push(t2), f++)) && i == n.debounceRendering || ((i = n.debounceRendering) || queueMicrotask)(H);
}
function H() {
  try {
    for (var n2, t2 = 1; u.length; ) u.length > t2 && u.sort(o), n2 = u.shift(), t2 = u.length, 8 & n2.__g && C(n2);
  } finally {
    (f = u.length) && (i || queueMicrotask)(H);
  }
}
function I(n2, t2, r2, u2, i2, f3, o3, e2, l2, c2, a3) {
  var s2, h2, v2, w2, d2, _2, g2 = u2.__k || y, k2 = t2.length;
  for (l2 = q(r2, t2, g2, l2, k2), s2 = 0; s2 < k2; s2++) null != (v2 = r2.__k[s2]) && (h2 = ~v2.__i && g2[v2.__i] || p, v2.__i = s2, _2 = z(n2, v2, h2, i2, f3, o3, e2, l2, c2, a3), w2 = v2.__e, (h2.ref != v2.ref || 8 & h2.__u) && (h2.ref && G(h2.ref, null, v2, h2), v2.ref && a3.push(v2.ref, v2.__c || w2, v2)), d2 = d2 || w2, 4 & v2.__u ? (l2 = A(v2, l2, n2, !h2.__v), h2.__e && (h2.__e = null)) : "function" == typeof v2.type && void 0 !== _2 ? l2 = _2 : w2 && (l2 = w2.nextSibling), v2.__u &= -21);
  return r2.__e = d2, l2;
}
function q(n2, t2, r2, u2, i2) {
  var f3, o3, e2, l2, c2, a3, s2, p2, y2, v2 = r2.length, d2 = v2, _2 = 0, g2 = 0, k2 = n2.__k = Array(i2);
  for (f3 = 0; f3 < i2; f3++) null != (o3 = t2[f3]) && "boolean" != typeof o3 && "function" != typeof o3 ? ("object" != typeof o3 || o3.constructor === String ? o3 = k2[f3] = m(null, o3) : w(o3) ? o3 = k2[f3] = m($, { children: o3 }) : o3.constructor === h && o3.__b ? o3 = k2[f3] = m(o3.type, o3.props, o3.key, o3.ref, o3.__v) : k2[f3] = o3, l2 = f3 + _2, o3.__ = n2, o3.__b = n2.__b + 1, e2 = null, ~(c2 = o3.__i = P(o3, r2, l2, d2)) && (d2--, (e2 = r2[c2]) && (e2.__u |= 2)), e2 && e2.__v ? (o3.__u |= 16, c2 == l2 - 1 ? _2-- : c2 == l2 + 1 ? _2++ : c2 != l2 && (c2 > l2 ? _2-- : _2++, g2 = 1)) : (~c2 || (i2 > v2 ? _2-- : i2 < v2 && _2++), "function" != typeof o3.type && (o3.__u |= 4))) : k2[f3] = null;
  if (g2) {
    for (a3 = [], s2 = [], f3 = 0; f3 < i2; f3++) if ((o3 = k2[f3]) && 16 & o3.__u) {
      for (_2 = 0, p2 = a3.length; _2 < p2; ) a3[y2 = _2 + p2 >> 1] < o3.__i ? _2 = y2 + 1 : p2 = y2;
      a3[_2] = o3.__i, s2[f3] = _2 + 1;
    }
    for (_2 = a3.length; f3--; ) s2[f3] && (s2[f3] == _2 ? _2-- : k2[f3].__u |= 4);
  }
  if (d2) for (f3 = 0; f3 < v2; f3++) !(e2 = r2[f3]) || 2 & e2.__u || (e2.__e == u2 && (u2 = S(e2)), J(e2, e2));
  return u2;
}
function A(n2, t2, r2, u2) {
  var i2, f3, o3, e2;
  if ("function" == typeof n2.type) {
    if (n2.props.__P) return t2;
    if (i2 = n2.__k) for (f3 = 0; f3 < i2.length; f3++) i2[f3] && (i2[f3].__ = n2, t2 = A(i2[f3], t2, r2, false));
    return t2;
  }
  for (t2 && !t2.parentNode && (t2 = S(n2)) && !t2.parentNode && (t2 = null), o3 = n2.__e, e2 = t2; e2 && 8 == e2.nodeType; ) e2 = e2.nextSibling;
  for (o3 != e2 && (!u2 && r2.moveBefore && o3.parentNode ? r2.moveBefore(o3, t2) : r2.insertBefore(o3, t2 || null)), t2 = o3; (t2 = t2 && t2.nextSibling) && 8 == t2.nodeType && !t2.data.startsWith("$s"); ) ;
  return t2;
}
function P(n2, t2, r2, u2) {
  var i2, f3 = n2.key, o3 = n2.type, e2 = t2[r2], l2 = e2 && !(2 & e2.__u);
  if (null === e2 && null == f3 || l2 && f3 == e2.key && o3 == e2.type) return r2;
  if (u2 > (l2 ? 1 : 0)) {
    for (i2 = r2 - 1; i2 >= 0; i2--) if ((e2 = t2[i2]) && !(2 & e2.__u) && f3 == e2.key && o3 == e2.type) return i2;
    for (i2 = r2 + 1; i2 < t2.length; i2++) if ((e2 = t2[i2]) && !(2 & e2.__u) && f3 == e2.key && o3 == e2.type) return i2;
  }
  return -1;
}
function T(n2, t2, r2) {
  null == r2 && (r2 = ""), "-" == t2[0] ? n2.setProperty(t2, r2) : n2[t2] = r2;
}
function N(n2, t2, r2, u2, i2) {
  var f3, o3;
  if ("style" == t2) if ("string" == typeof r2) n2.style.cssText = r2;
  else {
    if ("string" == typeof u2 && (n2.style.cssText = u2 = ""), u2) for (t2 in u2) r2 && t2 in r2 || T(n2.style, t2);
    if (r2) for (t2 in r2) u2 && r2[t2] == u2[t2] || T(n2.style, t2, r2[t2]);
  }
  else if ("o" == t2[0] && "n" == t2[1]) "function" != typeof r2 && (r2 = null), "function" != typeof u2 && (u2 = null), (n2.__e || (n2.__e = {}))[t2] = r2, r2 && u2 || (o3 = a[t2] || (a[t2] = V(t2)), (n2.__a || (n2.__a = {}))[t2] = c, f3 = t2 != (t2 = t2.replace(l, "$1")), (t2 = t2.slice(2))[0] < "a" && (t2 = t2.toLowerCase()), r2 ? n2.addEventListener(t2, o3, f3) : n2.removeEventListener(t2, o3, f3));
  else {
    if ("http://www.w3.org/2000/svg" == i2) t2 = t2.replace(/xlink(H|:h)/, "h").replace(/sName$/, "s");
    else if ("width" != t2 && "height" != t2 && "href" != t2 && "list" != t2 && "form" != t2 && "tabIndex" != t2 && "download" != t2 && "rowSpan" != t2 && "colSpan" != t2 && "role" != t2 && "popover" != t2 && t2 in n2) try {
      return void (n2[t2] = null == r2 ? "" : r2);
    } catch (n3) {
    }
    if ("function" == typeof r2) return;
    null == r2 || false === r2 && "-" != t2[4] ? n2.removeAttribute(t2) : n2.setAttribute(t2, "popover" == t2 && 1 == r2 ? "" : r2);
  }
}
function V(t2) {
  return function(r2) {
    var u2 = this.__e;
    if (u2) {
      if (u2 = u2[t2], null == r2[e]) r2[e] = c++;
      else if (r2[e] < this.__a[t2]) return;
      return u2(n.event ? n.event(r2) : r2);
    }
  };
}
function z(t2, r2, u2, i2, f3, o3, e2, l2, c2, a3) {
  var s2, p2, v2, d2, k2, b, m2, M, C2, j2, L2, H2, q2, A2, O, P2, T2, N2, V2 = r2.type;
  if (r2.constructor !== h) return null;
  128 & u2.__u && (c2 = 32 & u2.__u, s2 = u2.__c.__z) && (r2.__u |= c2, p2 = o3 = [], 8 == s2.nodeType ? l2 = B(s2, o3) : o3.push(s2), l2 = o3[0] || l2), (s2 = n.__b) && s2(r2);
  n: if ("function" == typeof V2) {
    v2 = e2.length;
    try {
      if (M = r2.props, C2 = (s2 = V2.prototype) && s2.render, j2 = (s2 = V2.contextType) && i2[s2.__c], L2 = s2 ? j2 ? j2.props.value : s2.__ : i2, (d2 = u2.__c) ? (r2.__c = d2, 2 & d2.__g && (d2.__g |= 1)) : (C2 ? r2.__c = d2 = new V2(M, L2) : (r2.__c = d2 = new x(M, L2), d2.constructor = V2, d2.render = K), j2 && j2.sub(d2), d2.state || (d2.state = {}), d2.__n = i2, d2.__g |= 8, d2.__h = [], d2.__k = []), C2 && (d2.__s || (d2.__s = d2.state), V2.getDerivedStateFromProps && (d2.__s == d2.state && (d2.__s = _({}, d2.__s)), _(d2.__s, V2.getDerivedStateFromProps(M, d2.__s)))), k2 = d2.props, b = d2.state, d2.__v = r2, u2.__c) {
        if (M !== k2 && C2 && !V2.getDerivedStateFromProps && d2.componentWillReceiveProps && d2.componentWillReceiveProps(M, L2), r2.__v == u2.__v && !(8 & d2.__g) || !(4 & d2.__g) && d2.shouldComponentUpdate && false === d2.shouldComponentUpdate(M, d2.__s, L2)) {
          r2.__v != u2.__v && (d2.props = M, d2.state = d2.__s, d2.__g &= -9), r2.__e = u2.__e, r2.__k = u2.__k, r2.__k.some(function(n2) {
            n2 && (n2.__ = r2);
          }), y.push.apply(d2.__h, d2.__k), d2.__k = [], d2.__h.length && e2.push(d2), l2 = S(u2);
          break n;
        }
        d2.componentWillUpdate && d2.componentWillUpdate(M, d2.__s, L2), C2 && d2.componentDidUpdate && d2.__h.push(function() {
          d2.componentDidUpdate(k2, b, m2);
        });
      } else C2 && !V2.getDerivedStateFromProps && d2.componentWillMount && d2.componentWillMount(), C2 && d2.componentDidMount && d2.__h.push(d2.componentDidMount);
      d2.context = L2, d2.props = M, d2.__P = t2, d2.__g &= -5, H2 = n.__r, q2 = C2 ? 25 : 0;
      do {
        d2.__g &= -9, H2 && H2(r2), s2 = d2.render(d2.props, d2.state = d2.__s, d2.context);
      } while (8 & d2.__g && ++q2 < 25);
      C2 && (y.push.apply(d2.__h, d2.__k), d2.__k = []), d2.state = d2.__s, d2.getChildContext && (i2 = _({}, i2, d2.getChildContext())), C2 && u2.__c && d2.getSnapshotBeforeUpdate && (m2 = d2.getSnapshotBeforeUpdate(k2, b)), A2 = s2 && s2.type === $ && null == s2.key ? s2.props.children : s2, M.__P && (s2 = l2, f3 = (t2 = M.__P).namespaceURI, c2 = o3 = null, u2.props && u2.props.__P != t2 && (u2.__k.some(function(n2) {
        n2 && J(n2, n2);
      }), u2.__k = null), l2 = u2.__k ? S(u2, 0) : null), l2 = I(t2, w(A2) ? A2 : [A2], r2, u2, i2, f3, o3, e2, l2, c2, a3), M.__P && (r2.__e = null, l2 = s2), r2.__u &= -161, p2 && p2.some(g), d2.__h.length && e2.push(d2), 1 & d2.__g && (d2.__g &= -4);
    } catch (t3) {
      if (e2.length = v2, r2.__v = null, c2 || o3) if (t3 && t3.then) {
        if (r2.__u |= 128 | c2, o3) {
          for (~(T2 = o3.indexOf(l2 || void 0)) || (T2 = o3.length); (N2 = o3[T2 - 1]) && 8 == N2.nodeType; ) T2--;
          for (; T2 < o3.length; T2++) if (N2 = o3[T2]) if (o3[T2] = null, O) {
            if (N2 == P2) break;
          } else {
            if (8 != N2.nodeType) break;
            N2.data.startsWith("$s") && (P2 = B(O = N2));
          }
        }
        if (!O) {
          for (; l2 && 8 == l2.nodeType && l2.nextSibling; ) l2 = l2.nextSibling;
          O = l2;
        }
        (s2 = B(O = r2.__c.__z || (r2.__c.__z = O))) ? (r2.__e = O, l2 = s2) : r2.__e = l2, l2 = l2 && l2.nextSibling;
      } else o3 && o3.some(g);
      else r2.__e = u2.__e;
      r2.__k || (r2.__k = u2.__k || []), t3 && t3.then || D(r2), n.__e(t3, r2, u2);
    }
  } else l2 = r2.__e = F(u2.__e, r2, u2, i2, f3, o3, e2, c2, a3, t2);
  return (s2 = n.diffed) && s2(r2), l2;
}
function B(n2, t2) {
  if (n2 && 8 == n2.nodeType && n2.data.startsWith("$s")) for (var r2 = 1; n2 = n2.nextSibling; ) {
    if (8 == n2.nodeType) {
      if (n2.data.startsWith("$s")) r2++;
      else if (n2.data.startsWith("/$s") && !--r2) return n2;
    }
    t2 && t2.push(n2);
  }
}
function D(n2) {
  n2 && (n2.__c && (n2.__c.__g |= 4), n2.__k && n2.__k.some(D));
}
function E(t2, r2, u2) {
  for (var i2 = 0; i2 < u2.length; ) G(u2[i2++], u2[i2++], u2[i2++]);
  n.__c && n.__c(r2, t2), t2.some(function(r3) {
    try {
      t2 = r3.__h, r3.__h = [], t2.some(function(n2) {
        n2.call(r3);
      });
    } catch (t3) {
      n.__e(t3, r3.__v);
    }
  });
}
function F(t2, r2, u2, i2, f3, o3, e2, l2, c2, a3) {
  var s2, h2, y2, _2, k2, b, m2, M, $2 = u2.props || p, x2 = r2.props, C2 = r2.type;
  if ("svg" == C2 ? f3 = "http://www.w3.org/2000/svg" : "math" == C2 ? f3 = "http://www.w3.org/1998/Math/MathML" : f3 || (f3 = "http://www.w3.org/1999/xhtml"), o3) {
    for (s2 = 0; s2 < o3.length; s2++) if ((k2 = o3[s2]) && (C2 ? k2.localName == C2 : 3 == k2.nodeType)) {
      t2 = k2, o3[s2] = null;
      break;
    }
  }
  if (!t2) {
    if (M = a3.ownerDocument || document, !C2) return M.createTextNode(x2);
    t2 = M.createElementNS(f3, C2, x2.is ? x2 : a3), l2 && (n.__m && n.__m(r2, o3), l2 = false), o3 = null;
  }
  if (C2) {
    if (a3 = "template" == C2 && t2.content || t2, o3 = "textarea" == C2 && null != x2.defaultValue ? null : o3 && d.call(a3.childNodes), !l2 && o3) for ($2 = {}, s2 = 0; s2 < t2.attributes.length; s2++) $2[(k2 = t2.attributes[s2]).name] = k2.value;
    for (s2 in $2) k2 = $2[s2], "dangerouslySetInnerHTML" == s2 ? y2 = k2 : "children" == s2 || s2 in x2 || "value" == s2 && "defaultValue" in x2 || "checked" == s2 && "defaultChecked" in x2 || N(t2, s2, null, k2, f3);
    for (s2 in x2) k2 = x2[s2], "children" == s2 ? _2 = k2 : "dangerouslySetInnerHTML" == s2 ? h2 = k2 : "value" == s2 ? b = k2 : "checked" == s2 ? m2 = k2 : l2 && "function" != typeof k2 || $2[s2] === k2 || N(t2, s2, k2, $2[s2], f3);
    h2 ? (l2 || y2 && (h2.__html == y2.__html || h2.__html == t2.innerHTML) || (t2.innerHTML = h2.__html), r2.__k = []) : (y2 && (t2.textContent = ""), ("foreignObject" == C2 || "http://www.w3.org/1998/Math/MathML" == f3 && v.test(C2)) && (f3 = "http://www.w3.org/1999/xhtml"), I(a3, w(_2) ? _2 : [_2], r2, u2, i2, f3, o3, e2, o3 ? o3[0] : u2.__k && S(u2, 0), l2, c2), o3 && o3.some(g)), l2 && "textarea" != C2 || (s2 = "value", "progress" == C2 && null == b ? t2.removeAttribute(s2) : null == b || b === t2[s2] && ("progress" != C2 || b) || N(t2, s2, b, $2[s2], f3), s2 = "checked", null != m2 && m2 != t2[s2] && N(t2, s2, m2, $2[s2], f3));
  } else $2 === x2 || l2 && t2.data == x2 || (t2.data = x2);
  return t2;
}
function G(t2, r2, u2, i2) {
  try {
    "function" == typeof t2 ? r2 ? r2.__x = t2(r2) || 1 : i2 && (i2 = i2.__c || i2.__e) && (r2 = i2.__x) && (i2.__x = null, "function" == typeof r2 ? r2() : t2(null)) : t2.current = r2;
  } catch (t3) {
    n.__e(t3, u2);
  }
}
function J(t2, r2, u2) {
  var i2, f3, o3, e2;
  if (n.unmount && n.unmount(t2), !(i2 = t2.ref) || i2.current && i2.current != t2.__e || G(i2, null, r2, t2), i2 = t2.__c) {
    if (i2.componentWillUnmount) try {
      i2.componentWillUnmount();
    } catch (t3) {
      n.__e(t3, r2);
    }
    i2.__P = i2.__n = null;
  }
  if (i2 = t2.__k) for (e2 = 0; e2 < i2.length; e2++) i2[e2] && J(i2[e2], r2, "function" != typeof t2.type || u2 && !t2.props.__P);
  !u2 && (i2 = t2.__c) && (i2 = i2.__z) && (f3 = B(i2, o3 = [])) && (i2 == t2.__e && o3.some(g), g(f3), g(i2)), u2 || g(t2.__e), t2.__e = t2.__c = t2.__ = null;
}
function K(n2, t2, r2) {
  return this.constructor(n2, r2);
}
function Q(t2, r2) {
  var u2, i2, f3, o3;
  n.__ && n.__(t2, r2), 9 == r2.nodeType && (r2 = r2.documentElement), i2 = (u2 = t2 && 32 & t2.__u) ? null : r2.__k, r2.__k = m($, { children: [t2] }), f3 = [], o3 = [], z(r2, r2.__k, i2 || p, p, r2.namespaceURI, i2 ? null : r2.firstChild ? d.call(r2.childNodes) : null, f3, i2 ? i2.__e : r2.firstChild, u2, o3), E(f3, r2.__k, o3), r2.__k.props.children = null;
}
n = { __e: function(n2, t2, r2, u2) {
  for (var i2, o3, e2; t2 = t2.__; ) if ((i2 = t2.__c) && !(1 & i2.__g)) {
    i2.__g |= 4;
    try {
      if ((e2 = (o3 = i2.constructor) && o3.getDerivedStateFromError) && i2.setState(o3.getDerivedStateFromError(n2)), i2.componentDidCatch && (i2.componentDidCatch(n2, u2 || {}), e2 = 1), e2 && 8 & i2.__g) return void (i2.__g |= 2);
    } catch (t3) {
      n2 = t3;
    }
  }
  throw f = 0, n2;
} }, t = 0, r = function(n2) {
  return null != n2 && n2.constructor === h;
}, x.prototype.setState = function(n2, t2) {
  var r2 = this.__s;
  r2 && r2 != this.state || (r2 = this.__s = _({}, this.state)), "function" == typeof n2 && (n2 = n2(_({}, r2), this.props)), n2 && (_(r2, n2), this.__v && (t2 && this.__k.push(t2), L(this)));
}, x.prototype.forceUpdate = function(n2) {
  this.__v && (this.__g |= 4, n2 && this.__h.push(n2), L(this));
}, x.prototype.render = $, u = [], f = 0, o = function(n2, t2) {
  return n2.__v.__b - t2.__v.__b;
}, e = /* @__PURE__ */ Symbol(), l = /(PointerCapture)$|Capture$/i, c = 0, a = {}, s = 0;

// course/boards/shared/emphasis.ts
var EMPHASIS = /\*\*([^* \t\r\n\u00a0](?:[^*\r\n]*[^* \t\r\n\u00a0])?)\*\*|\*([^* \t\r\n\u00a0](?:[^*\r\n]*[^* \t\r\n\u00a0])?)\*/g;
function emphasisRuns(text) {
  const runs = [];
  let at = 0;
  for (const found of text.matchAll(EMPHASIS)) {
    if (found.index > at) runs.push(["plain", text.slice(at, found.index)]);
    runs.push(found[1] === void 0 ? ["em", found[2] ?? ""] : ["strong", found[1]]);
    at = found.index + found[0].length;
  }
  if (at < text.length) runs.push(["plain", text.slice(at)]);
  return runs;
}
function withoutEmphasis(text) {
  return emphasisRuns(text).map(([, words2]) => words2).join("");
}

// node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs
var f2 = /* @__PURE__ */ Symbol.for("pv");
var o2 = 0;
function a2(t2, e2, n2, u2, a3, i2) {
  e2 || (e2 = {});
  var c2, l2, p2 = e2;
  if ("ref" in p2 && "function" != typeof t2) for (l2 in p2 = {}, e2) "ref" == l2 ? c2 = e2[l2] : p2[l2] = e2[l2];
  var s2 = { type: t2, props: p2, key: n2, ref: c2, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: f2, __v: --o2, __i: -1, __u: 0 };
  return (a3 || i2) && (s2.__source = a3, s2.__self = i2), n.vnode && n.vnode(s2), s2;
}

// course/boards/shared/draw.tsx
var TAKES_FOCUS = /* @__PURE__ */ new Set(["a", "button", "input", "option", "select", "summary", "textarea"]);
var ICONS = {
  document: "M3 1.5h6.5L13 5v9.5H3z M9.5 1.5V5H13 M5.5 8.5h5 M5.5 11h5",
  country: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z M1.5 8h13 M8 1.5c-3.6 4-3.6 9 0 13c3.6-4 3.6-9 0-13z",
  law: "M8 1.5v13 M5 14.5h6 M3 3.5h10 M3.2 3.5l-2 5.5h4z M12.8 3.5l-2 5.5h4z",
  answer: "M8 1.5l6.5 6.5L8 14.5L1.5 8z M5.5 8h5",
  right: "M2.5 8.5l3.5 3.5l7.5-8",
  wrong: "M3.5 3.5l9 9 M12.5 3.5l-9 9",
  missed: "M8 3v10 M3 8h10",
  neutral: "M3 8h10",
  half: "M2.5 6h11 M2.5 10h11",
  down: "M3.5 6l4.5 4.5L12.5 6",
  close: "M4 4l8 8 M12 4l-8 8"
};
var others = n.vnode;
n.vnode = (vnode) => {
  if (typeof vnode.type === "string") finish(vnode, vnode.type, vnode.props);
  others?.(vnode);
};
function finish(vnode, tag, props) {
  vnode.key ??= props["data-key"];
  if (TAKES_FOCUS.has(tag) || "tabindex" in props) props["data-lm-suppress-shortcuts"] = "true";
  for (const name in props) {
    if (typeof props[name] === "boolean" && name.startsWith("data-")) {
      props[name] = props[name] ? "" : void 0;
    }
  }
}
function rich(text) {
  return emphasisRuns(text ?? "").map(([look, words2]) => {
    if (look === "plain") return words2;
    return look === "em" ? /* @__PURE__ */ a2("em", { children: words2 }) : /* @__PURE__ */ a2("strong", { children: words2 });
  });
}
function paragraphs(text) {
  const lines = (text ?? "").split(/\n+/).filter((line) => line.trim());
  return lines.map((line) => /* @__PURE__ */ a2("p", { children: rich(line) }));
}
function Hidden({ children }) {
  return /* @__PURE__ */ a2("span", { class: "ce-hidden", children });
}
function Icon({ name }) {
  return /* @__PURE__ */ a2("svg", { class: "ce-icon", viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false", children: /* @__PURE__ */ a2("path", { d: ICONS[name] ?? ICONS.answer }) });
}
function SourceLink({ label, address }) {
  if (!/^https?:\/\/[^\s]+$/i.test(address)) return /* @__PURE__ */ a2("span", { children: rich(label || address) });
  return /* @__PURE__ */ a2("a", { href: address, target: "_blank", rel: "noopener", referrerpolicy: "no-referrer", children: [
    rich(label || address),
    /* @__PURE__ */ a2(Hidden, { children: " (opens in a new tab)" })
  ] });
}
function SourceList({ sources }) {
  if (!sources.length) return null;
  return /* @__PURE__ */ a2("div", { class: "ce-sources", children: [
    /* @__PURE__ */ a2("p", { class: "ce-sub", children: "Sources" }),
    /* @__PURE__ */ a2("ul", { children: sources.map((source) => /* @__PURE__ */ a2("li", { children: /* @__PURE__ */ a2(SourceLink, { ...source }) })) })
  ] });
}

// course/boards/shared/parts.tsx
function Choices(question2) {
  const { name, about, legend, options: options2, look = "" } = question2;
  return /* @__PURE__ */ a2("fieldset", { class: `ce-choices ${look}`, "data-key": name, children: [
    /* @__PURE__ */ a2("legend", { children: [
      about ? /* @__PURE__ */ a2(Hidden, { children: [
        about,
        ": "
      ] }) : null,
      legend
    ] }),
    /* @__PURE__ */ a2("div", { class: "ce-options", "data-count": options2.length, children: options2.map((option) => choice(question2, option)) })
  ] });
}
function choice({ board, name, value, action, data, ...rest }, option) {
  const id = `${board.id}-${name}-${option.id}`;
  const hint = rest.hints && option.hint ? `${id}-hint` : void 0;
  const several = value !== null && typeof value !== "string";
  return /* @__PURE__ */ a2("label", { class: "ce-option", "data-key": `option:${name}:${option.id}`, children: [
    /* @__PURE__ */ a2(
      "input",
      {
        type: several ? "checkbox" : "radio",
        name: `${board.id}-${name}`,
        value: option.id,
        checked: several ? value.includes(option.id) : option.id === value,
        "aria-labelledby": id,
        "aria-describedby": hint ?? (option.hint ? rest.described?.(option) : void 0),
        "data-do": action,
        "data-value": option.id,
        "data-key": `${name}:${option.id}`,
        ...data
      }
    ),
    /* @__PURE__ */ a2("span", { children: [
      /* @__PURE__ */ a2("span", { class: "ce-option-label", id, children: rich(option.label ?? option.text) }),
      hint ? /* @__PURE__ */ a2("span", { class: "ce-option-hint", id: hint, children: rich(option.hint) }) : null
    ] })
  ] });
}
function labelOf(options2, id) {
  const option = options2.find((one) => one.id === id);
  return option?.label ?? option?.text ?? null;
}
function Button({ action, name = action, look = "", data, children }) {
  const looks = `ce-button ${look}`.trim();
  return /* @__PURE__ */ a2("button", { type: "button", class: looks, "data-do": action, "data-key": name, ...data, children });
}
function CheckRow({ board, name = "check", data, missing, children }) {
  const id = `${board.id}-${name}-missing`;
  return /* @__PURE__ */ a2("div", { class: "ce-check", children: [
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-button ce-primary",
        "data-do": "check",
        "data-key": name,
        "aria-disabled": missing ? true : void 0,
        "aria-describedby": id,
        ...data,
        children
      }
    ),
    /* @__PURE__ */ a2("p", { class: "ce-missing", id, children: missing ? `Still to do: ${missing}.` : "Nothing is missing." })
  ] });
}

// course/boards/shared/single-keys.ts
var NAME = "course-single-keys";
var CHANGED = "course:single-keys";
var TYPED_INTO = "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=button])";
var on = true;
try {
  on = localStorage.getItem(NAME) !== "off";
} catch {
}
function singleKeys() {
  return on;
}
function setSingleKeys(wanted) {
  on = wanted;
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, "off");
  } catch {
  }
  window.dispatchEvent(new CustomEvent(CHANGED, { detail: on }));
}
function onSingleKeys(hear) {
  const changed = (event) => {
    on = event.detail;
    hear();
  };
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}
function singleKeyOf(event) {
  const { key, target, repeat, isComposing } = event;
  if (!on || event.defaultPrevented || repeat || isComposing || key.length !== 1) return "";
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return "";
  const typed = target instanceof Element && target.closest(TYPED_INTO);
  return typed ? "" : key.toLowerCase();
}
function pressSingleKey(root, event) {
  const key = singleKeyOf(event);
  const control = key && findControl(root, key)[0];
  if (!control) return;
  event.preventDefault();
  control.click();
}
function hearSingleKeys(root) {
  const hear = (event) => {
    if (event.target !== document.body) return;
    const key = singleKeyOf(event);
    const control = key && findControl(document, key).find(inWindow);
    if (!control || !root.contains(control)) return;
    event.preventDefault();
    control.click();
  };
  document.addEventListener("keydown", hear);
  return () => document.removeEventListener("keydown", hear);
}
function findControl(place2, key) {
  const all = place2.querySelectorAll(`[data-single-key="${CSS.escape(key)}"]`);
  return [...all].filter((one) => one.checkVisibility());
}
function inWindow(node) {
  const { top, bottom } = node.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

// course/boards/shared/keycap.tsx
function Keycap({ of: key }) {
  return singleKeys() ? /* @__PURE__ */ a2("span", { class: "ce-key", "data-cap": key.toUpperCase() }) : null;
}
function answersTo(key) {
  if (!singleKeys()) return {};
  return { "data-single-key": String(key).toLowerCase(), "aria-keyshortcuts": String(key) };
}
function KeysLine({
  keys
}) {
  const on10 = singleKeys();
  return /* @__PURE__ */ a2("p", { class: "ce-keys", children: [
    on10 ? keys.map(([key, words2]) => /* @__PURE__ */ a2("span", { children: [
      /* @__PURE__ */ a2("kbd", { class: "ce-key", children: key }),
      words2
    ] })) : null,
    /* @__PURE__ */ a2(Button, { action: "singleKeys", name: "single-keys", look: "ce-quiet", children: on10 ? "Switch single keys off" : "Switch single keys on" })
  ] });
}

// course/boards/shared/history.tsx
var MOST = 200;
function emptyHistory() {
  return { past: [], future: [] };
}
function remember(board, what, startedAgain = false) {
  const past = [...board.history.past, { ...standing(board), what, startedAgain }];
  board.history = { past: past.slice(-MOST), future: [] };
}
function takeStep(board, from) {
  const step2 = board.history[from].pop();
  if (!step2) return null;
  const { key, what, startedAgain } = step2;
  const to = from === "past" ? "future" : "past";
  board.history[to].push({ ...standing(board), key, what, startedAgain });
  return step2;
}
function standing(board) {
  const page = board.el.getRootNode();
  const focused = page.activeElement?.closest("[data-key]");
  const { group = null, fact = null } = board.ui;
  return {
    answers: { kind: board.view().board, ...board.answers() },
    key: focused && board.root.contains(focused) ? focused.dataset.key ?? null : null,
    ui: { group, fact }
  };
}
function isBlank({ kind, ...answers }) {
  return Object.values(answers).every(
    (value) => !value || typeof value === "object" && !Object.keys(value).length
  );
}
function wordsOf(control) {
  if (control.dataset.words) return control.dataset.words;
  const label = "labels" in control ? control.labels?.[0] : void 0;
  if (control instanceof HTMLSelectElement) {
    const [option] = control.selectedOptions;
    return `${textOf(label)} ${textOf(option?.querySelector(".ce-option-name") ?? option)}`;
  }
  if (!label) return control.getAttribute("aria-label") ?? textOf(control);
  const legend = control.closest("fieldset")?.querySelector("legend");
  const name = textOf(label.querySelector(".ce-option-label") ?? label);
  return [textOf(legend), name].filter(Boolean).join(" ");
}
function textOf(node) {
  return (node?.textContent ?? "").replace(/\s+/g, " ").trim();
}
function partOf(node) {
  return node?.closest("[data-part-of-board]")?.dataset.partOfBoard ?? "";
}
function UndoPlace({ board, part = "" }) {
  return /* @__PURE__ */ a2("div", { class: "ce-undo", "data-undo-of": part, "data-key": `undo-of:${part}`, children: board.undoAt === part ? undoButtons(board) : null });
}
function undoButtons({ history }) {
  const [last, next] = [history.past.at(-1), history.future.at(-1)];
  return [
    last?.startedAgain ? step("undo", "Bring my answers back") : null,
    last && !last.startedAgain ? step("undo", "Undo", last.what) : null,
    next ? step("redo", "Redo", next.what) : null
  ];
}
function step(action, word, what = "") {
  return /* @__PURE__ */ a2(Button, { action, look: "ce-quiet", data: action === "undo" ? answersTo("z") : {}, children: [
    action === "undo" ? /* @__PURE__ */ a2(Keycap, { of: "z" }) : null,
    word,
    what ? /* @__PURE__ */ a2(Hidden, { children: [
      ": ",
      what
    ] }) : null
  ] });
}
function undoMoves(board) {
  const place2 = board.root.querySelector(`[data-undo-of="${CSS.escape(board.at)}"]`);
  const part = place2 ? board.at : "";
  const moves = part !== board.undoAt;
  board.undoAt = part;
  return moves;
}

// course/boards/shared/groups.tsx
function groupBar(view, current, name, count) {
  const tab = (group, place2) => {
    const { done, of } = count(group);
    return /* @__PURE__ */ a2("li", { "data-done": done === of, children: /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        "aria-current": group === current ? "step" : void 0,
        "data-do": "group",
        "data-group": group.id,
        "data-key": `group:${group.id}`,
        children: [
          /* @__PURE__ */ a2("span", { children: [
            `${place2 + 1} `,
            rich(group.title)
          ] }),
          /* @__PURE__ */ a2("span", { class: "ce-count", children: `${done} of ${of} answered` })
        ]
      }
    ) });
  };
  return /* @__PURE__ */ a2("nav", { class: "ce-groups", "aria-label": `${name}: ${withoutEmphasis(view.title)}`, children: /* @__PURE__ */ a2("ol", { children: view.groups.map(tab) }) });
}
function showGroup(board, { group: id }) {
  board.ui.group = id;
  board.refresh();
  focusOn(board, `group-title:${id}`);
}
function groupShell(board, group, state2, inside) {
  const groups = board.view().groups;
  const part = `group:${group.id}`;
  return /* @__PURE__ */ a2(
    "section",
    {
      class: "ce-group",
      "data-state": state2,
      "data-part-of-board": part,
      "data-key": `section:${group.id}`,
      children: [
        /* @__PURE__ */ a2("div", { class: "ce-line-with-undo", children: [
          /* @__PURE__ */ a2("h3", { tabindex: -1, "data-key": `group-title:${group.id}`, children: [
            /* @__PURE__ */ a2("span", { class: "ce-number", children: groups.indexOf(group) + 1 }),
            " ",
            rich(group.title)
          ] }),
          /* @__PURE__ */ a2(UndoPlace, { board, part })
        ] }),
        inside
      ]
    }
  );
}
function lockedGroup(board, group) {
  return groupShell(board, group, "locked", /* @__PURE__ */ a2("p", { children: "Opens when the group above has been checked." }));
}
function turn({ groups }, group, missing) {
  const place2 = groups.indexOf(group);
  const lead = (other, word, look) => other ? /* @__PURE__ */ a2(
    Button,
    {
      action: "group",
      name: `${word}:${other.id}`,
      look,
      data: { "data-group": other.id },
      children: [
        `${word}: `,
        rich(other.title)
      ]
    }
  ) : null;
  return /* @__PURE__ */ a2("div", { class: "ce-check", children: [
    /* @__PURE__ */ a2("p", { class: "ce-missing", children: missing ? `Still to do: ${missing}.` : "This group is complete. You can still change it." }),
    /* @__PURE__ */ a2("div", { class: "ce-turn", children: [
      lead(groups[place2 - 1], "Back", ""),
      lead(groups[place2 + 1], "Next", "ce-primary")
    ] })
  ] });
}
function groupWithReasons(board, group, { worked = false, result, inside }) {
  const { id } = group;
  return groupShell(
    board,
    group,
    worked ? "worked" : "checked",
    /* @__PURE__ */ a2($, { children: [
      /* @__PURE__ */ a2("p", { class: "ce-result", tabindex: -1, "data-key": `result:${id}`, children: result }),
      /* @__PURE__ */ a2("div", { class: "ce-facts", children: inside }),
      worked ? null : /* @__PURE__ */ a2(Button, { action: "again", name: `again:${id}`, data: { "data-group": id }, children: "Try this group again" })
    ] })
  );
}

// course/boards/shared/write.ts
function write(board, answers, what = board.doing, part = board.doingIn) {
  board.at = part;
  if (board.undoes) remember(board, what);
  else board.history = { ...emptyHistory(), past: board.restarts ? newStarts(board) : [] };
  store(board, answers);
}
var newStarts = (board) => board.history.past.filter((one) => one.startedAgain);
function store(board, answers) {
  board.written = JSON.stringify(answers);
  board.line.keep(answers);
  board.refresh();
}
function say(board, sentence) {
  board.live.textContent = "";
  setTimeout(() => {
    board.live.textContent = sentence;
  }, 50);
}
function startAgain(board) {
  remember(board, "Start again", true);
  board.at = "";
  board.forget();
  store(board, { kind: board.view().board });
  focusOn(board, "undo");
  say(board, "You start again. What you had chosen can be brought back.");
}
function undo(board) {
  const step2 = takeStep(board, "past");
  if (step2) restore(board, step2, "undo", "Undone");
  else say(board, "There is nothing to undo.");
}
function redo(board) {
  const step2 = takeStep(board, "future");
  if (step2) restore(board, step2, "redo", "Done again");
  else say(board, "There is nothing to do again.");
}
function restore(board, step2, pressed2, word) {
  const root = board.el.getRootNode();
  const stays = keyed(board, pressed2) === root.activeElement;
  Object.assign(board.ui, step2.ui);
  board.forget();
  store(board, step2.answers);
  const changed = keyed(board, step2.key ?? "title");
  moveUndo(board, partOf(changed));
  if (!stays || !keyed(board, pressed2)) focusOn(board, step2.key, "undo", "redo", "title");
  else {
    changed?.scrollIntoView({ block: "nearest" });
    focusOn(board, pressed2);
  }
  say(board, `${word}: ${step2.what}.`);
}
function moveUndo(board, part) {
  if (!part || part === board.at) return;
  board.at = part;
  board.refresh();
}

// course/boards/shared/hear.ts
function listenToModel(board, arrived3) {
  const { model: model2 } = board;
  let timer;
  const show = () => {
    board.notice = model2.get("notice");
    board.due = true;
    queueMicrotask(board.redraw);
  };
  const heard2 = {
    "change:view": () => board.refresh(),
    "change:answers": () => {
      if (JSON.stringify(board.answers()) === board.written) return;
      if (board.line.holds()) return;
      board.history = emptyHistory();
      arrived3();
      board.refresh();
    },
    "change:notice": () => {
      clearTimeout(timer);
      if (model2.get("notice").state === "saving") timer = setTimeout(show, 800);
      else show();
    }
  };
  for (const [name, hear] of Object.entries(heard2)) model2.on(name, hear);
  return () => {
    clearTimeout(timer);
    for (const [name, hear] of Object.entries(heard2)) model2.off(name, hear);
  };
}
var EVERY_KIND = {
  reload: (board) => board.line.wish("reload"),
  insist: (board) => board.line.wish("insist"),
  undo,
  redo,
  startAgain,
  singleKeys(board) {
    setSingleKeys(!singleKeys());
    say(board, singleKeys() ? "Single keys answer." : "Single keys are off.");
  }
};
function listenToLearner(board, { on: on10, hears: hears4 = {} }) {
  const acts = { ...EVERY_KIND, ...on10 };
  const { input, focusout, pointerdown } = hears4;
  const heard2 = {
    click: (event) => {
      act(board, acts, event);
      hears4.click?.(board, event);
    },
    change: (event) => act(board, acts, event),
    keydown: (event) => {
      pressKey(board, event);
      hears4.key?.(board, event);
      pressSingleKey(board.root, event);
    },
    keyup: (event) => event.stopPropagation(),
    keypress: (event) => event.stopPropagation(),
    input: input && ((event) => input(board, event)),
    focusout: focusout && (() => focusout(board)),
    pointerdown: pointerdown && ((event) => pointerdown(board, event))
  };
  const listeners = Object.entries(heard2).flatMap(
    ([type, hear]) => hear ? [[type, hear]] : []
  );
  for (const [type, hear] of listeners) board.el.addEventListener(type, hear);
  return () => {
    for (const [type, hear] of listeners) board.el.removeEventListener(type, hear);
  };
}
function act(board, acts, event) {
  const target = event.target.closest("[data-do]");
  if (!target || !board.root.contains(target)) return;
  const clicked2 = event.type === "click";
  if (clicked2 !== (target.tagName === "BUTTON")) return;
  board.doing = wordsOf(target);
  board.doingIn = partOf(target);
  const waits = target.getAttribute("aria-disabled") === "true";
  const name = waits ? "blocked" : target.dataset.do ?? "";
  acts[name]?.(board, target.dataset, target);
}
function pressKey(board, event) {
  event.stopPropagation();
  const command = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : "";
  if (command === "s") event.preventDefault();
  if (!board.undoes) return;
  const back = command === "z" && !event.shiftKey;
  const again = command === "y" || command === "z" && event.shiftKey;
  if (!back && !again) return;
  event.preventDefault();
  (back ? undo : redo)(board);
}

// course/boards/shared/kernel-line.ts
var LINE = {
  patience: 3e3,
  patienceAtFirst: 15e3,
  longAgo: 2e3,
  mostInDoubt: 8,
  stopped: "Not saved: Python, which keeps your answers, does not answer.",
  asleep: "This board is not running, so nothing that you choose on it is saved.",
  start: "Run this notebook again: menu Run, then Run All Cells.",
  starts: "The boards are being started again; if they do not come, open the course again.",
  back: "What you have chosen on this page comes back."
};
var KernelLine = class {
  id = Math.random().toString(36).slice(2);
  board;
  model;
  name;
  heard;
  sent = 0;
  heardAt = 0;
  /** The message whose reply is waited for, and how long. */
  awaited = null;
  timer;
  lost = false;
  behind = false;
  /** What the kernel held when the board last heard of it. */
  seen;
  unsaved = null;
  doubtful = [];
  wished = null;
  constructor(board) {
    const { model: model2 } = board;
    this.board = board;
    this.model = model2;
    this.name = `course:${model2.get("name")}`;
    this.seen = model2.get("standing");
    this.heard = {
      "msg:custom": (reply) => this.hear(reply),
      "change:standing": () => {
        if (!this.unsaved) this.seen = model2.get("standing");
      },
      // JupyterLab has seen the kernel restart.
      comm_live_update: () => this.look()
    };
  }
  // Who turns to a board should know that it has stopped before they choose.
  turnedTo = () => {
    const away2 = document.visibilityState === "hidden" || this.awaited && !this.lost;
    if (!away2 && Date.now() - this.heardAt > LINE.longAgo) this.look();
  };
  open() {
    const { model: model2, board } = this;
    for (const [name, fn] of Object.entries(this.heard)) model2.on(name, fn);
    for (const type of ["pointerenter", "focusin"]) board.el.addEventListener(type, this.turnedTo);
    document.addEventListener("visibilitychange", this.turnedTo);
    const unsent = this.recall();
    if (!unsent || JSON.stringify(unsent.answers) === JSON.stringify(model2.get("answers"))) {
      this.forget();
      this.look(LINE.patienceAtFirst);
      return;
    }
    Object.assign(this, { seen: unsent.seen, doubtful: unsent.doubtful });
    this.keep(unsent.answers);
  }
  stop() {
    const { model: model2, board } = this;
    clearTimeout(this.timer);
    for (const [name, fn] of Object.entries(this.heard)) model2.off(name, fn);
    for (const type of ["pointerenter", "focusin"])
      board.el.removeEventListener(type, this.turnedTo);
    document.removeEventListener("visibilitychange", this.turnedTo);
  }
  holds() {
    if (this.unsaved) this.model.set("answers", this.unsaved.answers);
    return Boolean(this.unsaved);
  }
  keep(answers) {
    const { seen, doubtful } = this;
    this.unsaved = { answers, seen, doubtful };
    this.model.set("answers", answers);
    this.remember();
    this.doubtful = [...doubtful, answers].slice(-LINE.mostInDoubt);
    if (!this.lost) {
      this.tell({ state: "ready", text: "" });
      this.tell({ state: "saving", text: "Saving…" });
    }
    this.ask({ what: "keep", ...this.unsaved });
  }
  /** See whether a kernel is there, and what it has; what is not kept yet is sent again. */
  look(patience) {
    if (!this.unsaved) this.ask({ what: "look" }, patience);
    else if (!this.behind) this.keep(this.unsaved.answers);
  }
  wish(what) {
    this.wished = { what, unsaved: this.unsaved };
    Object.assign(this, { unsaved: null, behind: false });
    this.ask({ what: "look" });
  }
  ask(message, patience = LINE.patience) {
    this.sent += 1;
    this.awaited = `${this.id}:${this.sent}`;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.unanswered(), patience);
    try {
      this.model.send({ number: this.awaited, ...message });
    } catch {
    }
  }
  unanswered() {
    this.lost = true;
    this.unsaved ??= this.wished?.unsaved ?? null;
    this.wished = null;
    const ours = this.board.el.closest(".ce-Reader");
    const words2 = [this.unsaved ? LINE.stopped : LINE.asleep, ours ? LINE.starts : LINE.start];
    if (this.unsaved) words2.push(LINE.back);
    this.tell({ state: "failed", text: words2.join(" ") });
    this.board.el.dispatchEvent(new CustomEvent("ce-stopped", { bubbles: true }));
  }
  hear(reply) {
    if (reply.number !== this.awaited) return;
    clearTimeout(this.timer);
    const { wished, lost } = this;
    Object.assign(this, { awaited: null, heardAt: Date.now(), wished: null, lost: false });
    if (wished?.what === "insist") {
      Object.assign(this, { seen: reply.tag, doubtful: [] });
      this.keep(wished.unsaved?.answers ?? this.board.answers());
    } else if (reply.answers) this.looked(reply, reply.answers, { wished, lost });
    else {
      this.behind = reply.notice.state === "behind";
      if (["saved", "damaged"].includes(reply.notice.state)) this.settle(reply.tag);
      this.tell(reply.notice);
    }
  }
  looked({ tag, notice }, answers, { wished, lost }) {
    const newer = wished || tag !== this.seen;
    this.settle(tag);
    if (newer) this.model.set("answers", answers);
    if (wished || lost || notice.state === "failed") this.tell(notice);
  }
  settle(seen) {
    Object.assign(this, { seen, unsaved: null, doubtful: [] });
    this.forget();
  }
  tell(notice) {
    this.model.set("notice", notice);
  }
  remember() {
    try {
      localStorage.setItem(this.name, JSON.stringify(this.unsaved));
    } catch {
    }
  }
  forget() {
    try {
      localStorage.removeItem(this.name);
    } catch {
    }
  }
  recall() {
    try {
      return JSON.parse(localStorage.getItem(this.name) ?? "null");
    } catch {
      return null;
    }
  }
};

// course/boards/shared/line.ts
function openLine(board) {
  return isWidget(board) ? new KernelLine(board) : hostLine(board.model);
}
var isWidget = (board) => "send" in board.model;
function hostLine(model2) {
  return {
    open() {
    },
    keep(answers) {
      model2.set("answers", answers);
      model2.save_changes();
    },
    wish(what) {
      model2.set("wish", what);
      model2.save_changes();
    },
    holds: () => false,
    stop() {
    }
  };
}

// course/boards/shared/press.ts
var pressed = false;
var waiting = /* @__PURE__ */ new Set();
function release() {
  pressed = false;
  setTimeout(() => {
    const due = [...waiting];
    waiting.clear();
    for (const act2 of due) act2();
  }, 0);
}
var heard = {
  mousedown: (event) => {
    pressed = event.button === 0;
  },
  mouseup: release,
  dragend: release,
  // Some systems keep the release to themselves, as that which opened a menu.
  mousemove: (event) => {
    if (pressed && !event.buttons) release();
  }
};
for (const [type, fn] of Object.entries(heard)) {
  window.addEventListener(type, (event) => fn(event), true);
}
function waitsForRelease(act2) {
  if (pressed) waiting.add(act2);
  return pressed;
}

// course/boards/shared/sight.ts
var GAP = 12;
function keepInSight(board) {
  let frame = 0;
  const place2 = () => {
    frame = 0;
    const { top, bottom } = board.el.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) return;
    for (const node of board.root.querySelectorAll("[data-follow]"))
      follow(board.el, node);
  };
  const placeSoon = () => {
    frame ||= requestAnimationFrame(place2);
  };
  document.addEventListener("scroll", place2, { capture: true, passive: true });
  window.addEventListener("resize", place2);
  const stop = () => {
    cancelAnimationFrame(frame);
    document.removeEventListener("scroll", place2, { capture: true });
    window.removeEventListener("resize", place2);
  };
  return { placeSoon, stop };
}
function follow(el, node) {
  const { top, bottom, sticks } = sight(el);
  const frame = node.closest("[data-frame]")?.getBoundingClientRect();
  if (!frame) return;
  node.style.setProperty("--ce-sight", `${Math.round(bottom - top)}px`);
  if (sticks) {
    node.style.translate = "";
    return;
  }
  const natural = el.getBoundingClientRect().top + node.offsetTop;
  const room = Math.max(0, frame.bottom - natural - node.offsetHeight);
  const shift = Math.min(Math.max(0, top + GAP - natural), room);
  node.style.translate = `0 ${Math.round(shift)}px`;
}
function sight(el) {
  let [top, bottom] = [0, window.innerHeight];
  let sticks = null;
  for (let box = el.parentElement; box && box !== document.body; box = box.parentElement) {
    if (!/auto|scroll|hidden/.test(getComputedStyle(box).overflowY)) continue;
    const scrolls = box.scrollHeight > box.clientHeight + 1;
    sticks ??= scrolls;
    if (!scrolls) continue;
    const edges = box.getBoundingClientRect();
    top = Math.max(top, edges.top);
    bottom = Math.min(bottom, edges.bottom);
  }
  return { top, bottom, sticks: sticks ?? true };
}

// course/boards/shared/mount.ts
function mount(host, kind) {
  const { el } = host;
  const root = element("div", { class: "ce-main", "data-frame": "" });
  const inSight = keepInSight({ el, root });
  const board = make(host, root, kind, () => {
    if (refresh(board, () => kind.draw(board))) inSight.placeSoon();
  });
  el.classList.add("ce-board", `ce-${kind.name}`);
  el.replaceChildren(board.root, board.live);
  const stops = [
    listenToModel(board, () => kind.arrived?.(board)),
    listenToLearner(board, kind),
    watchWidth(board),
    hearSingleKeys(root),
    onSingleKeys(board.refresh),
    inSight.stop,
    () => board.line.stop()
  ];
  board.line.open();
  board.due = true;
  queueMicrotask(board.redraw);
  const stop = () => {
    board.stopped = true;
    for (const end2 of stops) end2();
    Q(null, board.root);
    el.replaceChildren();
    el.classList.remove("ce-board", `ce-${kind.name}`);
  };
  return { board, stop };
}
function make({ model: model2, el }, root, { ui, undoes = true, restarts = undoes, forget: forget3 }, refresh2) {
  const answers = () => model2.get("answers");
  const board = {
    model: model2,
    el,
    root,
    ui,
    undoes,
    restarts,
    answers,
    refresh: refresh2,
    id: `ce${Math.random().toString(36).slice(2, 8)}`,
    live: element("p", { class: "ce-hidden", role: "status", "aria-live": "polite" }),
    line: openLine({ model: model2, el, answers }),
    view: () => model2.get("view"),
    redraw: () => {
      if (board.due) refresh2();
    },
    forget: () => forget3?.(board),
    notice: model2.get("notice"),
    history: emptyHistory(),
    at: "",
    undoAt: "",
    doing: "",
    doingIn: "",
    written: "",
    due: false,
    stopped: false,
    timer: null,
    typingSince: 0
  };
  return board;
}
function refresh(board, draw8) {
  board.due = true;
  if (board.stopped || waitsForRelease(board.redraw)) return false;
  board.due = false;
  const trail = focusTrail(board);
  const paint = () => Q(k($, {}, draw8()), board.root);
  board.root.toggleAttribute("data-wide", Boolean(board.ui.wide));
  undoMoves(board);
  paint();
  if (undoMoves(board)) paint();
  if (trail.length) queueMicrotask(() => recoverFocus(board, trail));
  return true;
}
function watchWidth(board) {
  const measure = () => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const width = board.el.clientWidth / rem;
    if (width) board.ui.wide = width >= (board.ui.wide ? 52.5 : 53.75);
  };
  const observer = new ResizeObserver(() => {
    const before = board.ui.wide;
    measure();
    if (before !== board.ui.wide) requestAnimationFrame(board.refresh);
  });
  measure();
  observer.observe(board.el);
  return () => observer.disconnect();
}
function element(tag, attributes) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

// course/boards/shared/lists.ts
function inWords(words2) {
  if (words2.length < 2) return words2.join("");
  return `${words2.slice(0, -1).join(", ")} and ${words2.at(-1)}`;
}
function listed(names) {
  const [words2, numbers] = [0, 1].map((at) => names.map((name) => name.split(" ")[at] ?? ""));
  if (names.length < 2 || new Set(words2).size > 1) return inWords(names);
  return `${words2?.[0]}s ${inWords(numbers ?? [])}`;
}

// course/boards/shared/waiting.ts
function isWaiting({ mode, groups }, group, isDone, isBegun) {
  if (mode === "exercise" || isDone(group) || isBegun(group)) return false;
  return groups.slice(0, groups.indexOf(group)).some((other) => !isDone(other));
}

// course/boards/match/answers.ts
var BLANK = { judgement: null, element: null, cards: [], confidence: null };
function entryOf(view, answers, id) {
  const entry = { ...BLANK, ...answers.facts?.[id] };
  return { ...entry, judgement: givenIn(view, id) ?? entry.judgement };
}
function givenIn(view, id) {
  const group = view.groups.find(({ facts: facts2 }) => facts2.includes(id));
  return group?.help === "half" ? view.feedback?.[id]?.best.judgement ?? null : null;
}
function isWorked(group) {
  return group.help === "worked";
}
function factOf(view, id) {
  const found = view.facts.find((fact) => fact.id === id);
  return found ?? { id, text: id, short: id, offered: false };
}
function groupOf(view, id) {
  const found = view.groups.find((group) => group.id === id);
  if (!found) throw new Error(`There is no group ${id}.`);
  return found;
}
function withEntry(view, answers, id, changes) {
  const facts2 = { ...answers.facts, [id]: { ...entryOf(view, answers, id), ...changes } };
  return { ...answers, kind: "match", facts: facts2, checked: answers.checked ?? [] };
}
function withChecked(answers, group, checked2) {
  const others2 = (answers.checked ?? []).filter((id) => !group.facts.includes(id));
  const list = checked2 ? [...others2, ...group.facts] : others2;
  return { ...answers, kind: "match", facts: answers.facts ?? {}, checked: list };
}
function withCard(view, answers, fact, card, on10) {
  const cards = entryOf(view, answers, fact).cards.filter((id) => id !== card);
  return withEntry(view, answers, fact, { cards: on10 ? [...cards, card] : cards });
}
function isChecked(view, answers, group) {
  if (view.mode === "exercise" || !view.feedback) return false;
  return isWorked(group) || group.facts.every((id) => answers.checked?.includes(id));
}
function isLocked(view, answers, group) {
  const isDone = (other) => isChecked(view, answers, other);
  const isBegun = ({ facts: facts2 }) => facts2.some((id) => answers.facts?.[id]);
  return isWaiting(view, group, isDone, isBegun);
}
function isAnswered(view, answers, id) {
  const { judgement, confidence } = entryOf(view, answers, id);
  return Boolean(judgement && confidence);
}
function nameOf(view, id) {
  const place2 = view.facts.findIndex((fact) => fact.id === id);
  return `${view.facts[place2]?.offered ? "Item" : "Fact"} ${place2 + 1}`;
}
function missingIn(view, answers, group) {
  const named = (ids) => ids.length > 1 && ids.length === group.facts.length ? "all of them" : listed(ids.map((id) => nameOf(view, id).toLowerCase()));
  return wants(view, answers, group).filter(([ids]) => ids.length).map(([ids, words2]) => `${words2} (${named(ids)})`).join("; ");
}
function wants(view, answers, { facts: facts2 }) {
  const without = (part) => facts2.filter((id) => !entryOf(view, answers, id)[part]);
  const lacks = (part) => facts2.filter((id) => {
    const entry = entryOf(view, answers, id);
    const need = view.needs.find(({ judgement }) => judgement === entry.judgement);
    return need?.parts.includes(part) && !entry[part]?.length;
  });
  const always = [
    [without("judgement"), "say whether it helps"],
    [without("confidence"), "say how sure you are"]
  ];
  if (view.mode !== "exercise") return always;
  return [
    ...always,
    [lacks("element"), "choose the question it goes to"],
    [lacks("cards"), "choose its evidence"]
  ];
}
function cardOf(view, id) {
  return view.cards.find((one) => one.id === id);
}
function cardName(view, id) {
  const card = cardOf(view, id);
  return withoutEmphasis(`${kindWord(view, card)}: ${card?.title ?? id}`);
}
function kindWord(view, card) {
  return view.kinds.find((kind) => kind.id === card?.kind)?.word ?? "Card";
}

// course/boards/match/drag.ts
function dragCard(board, event, dropped) {
  const source = event.target.closest(".ce-card-pick");
  if (!source || event.button !== 0 || event.pointerType === "touch") return null;
  const drag = {
    board,
    source,
    start: [event.clientX, event.clientY],
    ghost: null,
    over: null
  };
  const heard2 = {
    pointermove: (move) => moveGhost(drag, move),
    pointerup: () => {
      end(drag, heard2);
      if (drag.ghost) swallowClick();
      if (drag.over) dropped(drag.over, source.dataset.card ?? "");
    },
    pointercancel: () => end(drag, heard2),
    keydown: (key) => {
      if (key.key !== "Escape" || !drag.ghost) return;
      key.stopPropagation();
      end(drag, heard2);
      swallowClick();
    }
  };
  for (const [type, hear] of Object.entries(heard2))
    document.addEventListener(type, hear, true);
  return () => end(drag, heard2);
}
function moveGhost(drag, { clientX: x2, clientY: y2 }) {
  const [left, top] = drag.start;
  if (!drag.ghost && Math.hypot(x2 - left, y2 - top) < 6) return;
  const { el } = drag.board;
  drag.ghost ??= makeGhost(drag.source, el);
  const box = el.getBoundingClientRect();
  drag.ghost.style.translate = `${x2 - box.left + 12}px ${y2 - box.top + 12}px`;
  const page = el.getRootNode();
  const under3 = page.elementFromPoint(x2, y2)?.closest(".ce-fact[data-fact]");
  const fact = under3 && el.contains(under3) ? under3.dataset.fact ?? null : null;
  if (fact === drag.over) return;
  drag.over = fact;
  for (const one of el.querySelectorAll(".ce-fact")) {
    one.classList.toggle("ce-over", one.dataset.fact === fact);
  }
}
function makeGhost(source, el) {
  const ghost = document.createElement("div");
  ghost.className = "ce-ghost";
  ghost.setAttribute("aria-hidden", "true");
  ghost.append(...source.cloneNode(true).childNodes);
  ghost.dataset.kind = source.closest("[data-kind]")?.dataset.kind ?? "";
  el.append(ghost);
  el.dataset.dragging = "";
  return ghost;
}
function end(drag, heard2) {
  for (const [type, hear] of Object.entries(heard2))
    document.removeEventListener(type, hear, true);
  const { el } = drag.board;
  drag.ghost?.remove();
  delete el.dataset.dragging;
  for (const one of el.querySelectorAll(".ce-over")) one.classList.remove("ce-over");
}
function swallowClick() {
  const swallow = (event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}

// course/boards/shared/heading.tsx
var PROBLEMS = /* @__PURE__ */ new Set(["behind", "damaged", "failed"]);
function heading(board) {
  const { title, client, date_label: date, date_hint: hint, intro, prompt } = board.view();
  const facts2 = [client, date].filter(Boolean).join(" · ");
  const explained = intro || prompt;
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("header", { class: "ce-head", children: [
      /* @__PURE__ */ a2("div", { class: "ce-head-line", children: [
        /* @__PURE__ */ a2("h2", { class: "ce-title", tabindex: -1, "data-key": "title", children: rich(title) }),
        state(board)
      ] }),
      facts2 ? /* @__PURE__ */ a2("p", { class: "ce-kicker", children: rich(facts2) }) : null,
      hint ? /* @__PURE__ */ a2("p", { class: "ce-kicker", children: rich(hint) }) : null,
      explained ? /* @__PURE__ */ a2("p", { class: "ce-intro", children: rich(explained) }) : null
    ] }),
    problem(board)
  ] });
}
function state(board) {
  const { state: is, text } = board.notice;
  const quiet = !PROBLEMS.has(is) && !board.timer;
  return /* @__PURE__ */ a2("div", { class: "ce-state", children: [
    /* @__PURE__ */ a2(UndoPlace, { board }),
    board.restarts && !isBlank(board.answers()) ? /* @__PURE__ */ a2(Button, { action: "startAgain", name: "start-again", look: "ce-quiet", children: "Start again" }) : null,
    /* @__PURE__ */ a2("p", { class: "ce-saved", role: "status", "data-key": "notice", "data-state": is, children: quiet ? text : "" })
  ] });
}
function problem(board) {
  const { state: is, text } = board.notice;
  if (!PROBLEMS.has(is)) return null;
  return /* @__PURE__ */ a2("div", { class: "ce-problem", role: "alert", "data-key": `problem:${is}`, "data-follow": true, children: [
    /* @__PURE__ */ a2(Icon, { name: "wrong" }),
    /* @__PURE__ */ a2("p", { children: text }),
    is === "behind" ? /* @__PURE__ */ a2("div", { class: "ce-choice", children: [
      /* @__PURE__ */ a2(Button, { action: "reload", children: "Show the newer answers" }),
      /* @__PURE__ */ a2(Button, { action: "insist", children: "Keep those on this page" })
    ] }) : null
  ] });
}

// course/boards/shared/hints.tsx
function Hints({ name, about, list }) {
  const given = list.filter(([, text]) => text);
  if (!given.length) return null;
  return /* @__PURE__ */ a2("details", { class: "ce-hint", "data-key": `hint:${name}`, children: [
    /* @__PURE__ */ a2("summary", { "data-key": `hint-title:${name}`, "aria-label": `Hint: ${withoutEmphasis(about)}`, children: "Hint" }),
    /* @__PURE__ */ a2("ul", { children: given.map(([label, text]) => /* @__PURE__ */ a2("li", { children: [
      label ? `${label}: ` : null,
      rich(text)
    ] })) })
  ] });
}
function oneOfTwo(options2, id) {
  const place2 = options2.findIndex((option) => option.id === id);
  if (place2 < 0 || options2.length < 3) return "";
  const other = (place2 + 1) % options2.length;
  const names = options2.filter((_2, at) => at === place2 || at === other);
  return names.map(({ label, text }) => label ?? text).join(" / ");
}
function counted(words2) {
  const number = (word) => words2.filter((other) => other === word).length;
  return inWords([...new Set(words2)].map((word) => `${number(word)} × ${word}`));
}

// course/boards/match/tray.tsx
function tray(board) {
  const view = board.view();
  const fact = factOf(view, board.ui.fact ?? "");
  const title = `Evidence for ${nameOf(view, fact.id).toLowerCase()}`;
  return /* @__PURE__ */ a2(
    "section",
    {
      class: "ce-tray",
      "data-follow": Boolean(board.ui.wide),
      "data-key": "tray",
      "aria-label": `${title}: ${withoutEmphasis(view.title)}`,
      children: [
        trayHead(board, view, fact, title),
        /* @__PURE__ */ a2("div", { class: "ce-tray-list", "data-key": "tray-list", children: view.kinds.map((kind) => kindList(board, view, kind)) })
      ]
    }
  );
}
function trayHead(board, view, fact, title) {
  const { wide } = board.ui;
  return /* @__PURE__ */ a2("div", { class: "ce-tray-head", children: [
    /* @__PURE__ */ a2("div", { children: [
      /* @__PURE__ */ a2("h4", { tabindex: -1, "data-key": "tray-title", children: title }),
      /* @__PURE__ */ a2("p", { class: "ce-tray-fact", children: rich(fact.short || fact.text) })
    ] }),
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: `ce-button ${wide ? "ce-tray-back" : "ce-primary"}`,
        "data-do": "done",
        "data-key": "tray-done",
        children: wide ? `Back to ${nameOf(view, fact.id).toLowerCase()}` : "Done"
      }
    )
  ] });
}
function kindList(board, view, kind) {
  const cards = view.cards.filter((card) => card.kind === kind.id);
  if (!cards.length) return null;
  const { cards: taken } = entryOf(view, board.answers(), board.ui.fact ?? "");
  const id = `${board.id}-kind-${kind.id}`;
  return /* @__PURE__ */ a2("div", { class: "ce-kind", "data-kind": kind.id, "data-key": `kind:${kind.id}`, children: [
    /* @__PURE__ */ a2("h5", { id, children: [
      /* @__PURE__ */ a2(Icon, { name: kind.id }),
      kind.label
    ] }),
    /* @__PURE__ */ a2("ul", { "aria-labelledby": id, children: cards.map((card) => trayCard(board, view, card, taken.includes(card.id))) })
  ] });
}
function trayCard(board, view, card, chosen) {
  const open = board.ui.open.has(card.id);
  const panel = `${board.id}-about-${card.id}`;
  return /* @__PURE__ */ a2("li", { class: "ce-card", "data-kind": card.kind, "data-chosen": chosen, "data-key": `in-tray:${card.id}`, children: [
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-card-pick",
        "aria-pressed": chosen,
        "data-do": "card",
        "data-card": card.id,
        "data-key": `card:${card.id}`,
        children: [
          /* @__PURE__ */ a2("span", { class: "ce-card-mark", children: /* @__PURE__ */ a2(Icon, { name: chosen ? "right" : card.kind }) }),
          /* @__PURE__ */ a2("span", { children: [
            /* @__PURE__ */ a2(Hidden, { children: [
              kindWord(view, card),
              ": "
            ] }),
            rich(card.title)
          ] })
        ]
      }
    ),
    hasDetails(card) ? detailsButton(card, open, panel) : null,
    open ? details(card, panel) : null
  ] });
}
function hasDetails({ text, limit, source, status_label: status }) {
  return Boolean(text || limit || source || status);
}
function detailsButton(card, open, panel) {
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-card-more",
      "aria-expanded": open,
      "aria-controls": open ? panel : void 0,
      "data-do": "details",
      "data-card": card.id,
      "data-key": `details:${card.id}`,
      children: [
        "Details",
        /* @__PURE__ */ a2(Hidden, { children: [
          " of ",
          withoutEmphasis(card.title)
        ] }),
        /* @__PURE__ */ a2(Icon, { name: "down" })
      ]
    }
  );
}
function details({ id, text, limit, source, address, ...card }, panel) {
  const row = (label, value) => /* @__PURE__ */ a2("p", { children: [
    /* @__PURE__ */ a2("strong", { children: [
      label,
      ": "
    ] }),
    value
  ] });
  return /* @__PURE__ */ a2("div", { class: "ce-card-about", id: panel, "data-key": `about:${id}`, children: [
    text ? /* @__PURE__ */ a2("p", { children: rich(text) }) : null,
    limit ? row("Limit", rich(limit)) : null,
    source ? row("Source", /* @__PURE__ */ a2(SourceLink, { label: source, address })) : null,
    card.status_label ? row("Status", rich(card.status_label)) : null
  ] });
}
function well(board, fact) {
  const { ui } = board;
  const view = board.view();
  const { cards } = entryOf(view, board.answers(), fact.id);
  const name = nameOf(view, fact.id);
  const label = `${board.id}-well-${fact.id}`;
  return /* @__PURE__ */ a2("div", { class: "ce-row", role: "group", "aria-labelledby": label, "data-key": `well:${fact.id}`, children: [
    /* @__PURE__ */ a2("span", { class: "ce-label", id: label, children: [
      /* @__PURE__ */ a2(Hidden, { children: [
        name,
        ": "
      ] }),
      "What proves it?"
    ] }),
    /* @__PURE__ */ a2("div", { class: "ce-well", children: [
      cards.length ? /* @__PURE__ */ a2("ul", { class: "ce-chips", children: cards.map((id) => chip(view, fact, id)) }) : /* @__PURE__ */ a2("p", { class: "ce-empty", children: "Nothing chosen yet" }),
      /* @__PURE__ */ a2(
        "button",
        {
          type: "button",
          class: "ce-button ce-choose",
          "aria-expanded": ui.wide ? void 0 : ui.tray && ui.fact === fact.id,
          "data-do": "choose",
          "data-fact": fact.id,
          "data-key": `choose:${fact.id}`,
          children: [
            "Choose evidence",
            /* @__PURE__ */ a2(Hidden, { children: [
              " for ",
              name.toLowerCase()
            ] })
          ]
        }
      )
    ] })
  ] });
}
function chip(view, fact, id) {
  const card = cardOf(view, id);
  const kind = card?.kind;
  return /* @__PURE__ */ a2("li", { class: "ce-chip", "data-kind": kind, "data-key": `chip:${fact.id}:${id}`, children: [
    /* @__PURE__ */ a2(Icon, { name: kind ?? "answer" }),
    /* @__PURE__ */ a2("span", { children: [
      /* @__PURE__ */ a2("span", { class: "ce-chip-word", children: kindWord(view, card) }),
      " ",
      rich(card?.title ?? id)
    ] }),
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-chip-off",
        "aria-label": `Remove ${cardName(view, id)}`,
        "data-do": "remove",
        "data-fact": fact.id,
        "data-card": id,
        "data-key": `remove:${fact.id}:${id}`,
        children: /* @__PURE__ */ a2(Icon, { name: "close" })
      }
    )
  ] });
}

// course/boards/match/fact.tsx
function factHead(board, fact, id) {
  const view = board.view();
  return /* @__PURE__ */ a2("div", { class: "ce-fact-head", children: [
    /* @__PURE__ */ a2("div", { class: "ce-line-with-undo", children: [
      /* @__PURE__ */ a2("h4", { id, tabindex: -1, "data-key": `title:${fact.id}`, children: [
        nameOf(view, fact.id),
        fact.offered ? /* @__PURE__ */ a2("span", { class: "ce-tag", children: view.offered_label || "Offered to you" }) : null
      ] }),
      /* @__PURE__ */ a2(UndoPlace, { board, part: `fact:${fact.id}` })
    ] }),
    /* @__PURE__ */ a2("p", { class: "ce-fact-text", children: rich(fact.text) })
  ] });
}
function openFact(board, fact) {
  const { ui } = board;
  const view = board.view();
  const entry = entryOf(view, board.answers(), fact.id);
  const active = ui.fact === fact.id && (ui.wide || ui.tray);
  const title = `${board.id}-fact-${fact.id}`;
  return /* @__PURE__ */ a2(
    "article",
    {
      class: "ce-fact",
      "data-fact": fact.id,
      "data-part-of-board": `fact:${fact.id}`,
      "data-active": String(Boolean(active)),
      "data-key": `fact:${fact.id}`,
      "aria-labelledby": title,
      children: [
        factHead(board, fact, title),
        givenIn(view, fact.id) ? givenJudgement(view, fact, entry) : radios(board, fact, entry, "judgement", "Does it help?", view.judgements),
        entry.judgement === "irrelevant" ? notNeeded(board, fact, entry) : [elementField(board, fact, entry), well(board, fact)],
        active && !ui.wide ? tray(board) : null,
        factHints(view, fact.id),
        radios(board, fact, entry, "confidence", "How sure are you?", view.confidences)
      ]
    }
  );
}
function radios(board, fact, entry, part, legend, options2) {
  return /* @__PURE__ */ a2(
    Choices,
    {
      board,
      name: `${part}:${fact.id}`,
      about: nameOf(board.view(), fact.id),
      legend,
      options: options2,
      value: entry[part],
      action: "answer",
      data: { "data-fact": fact.id, "data-part": part },
      described: part === "judgement" ? ({ id }) => `${board.id}-means-${id}` : void 0,
      look: "ce-row ce-segments"
    }
  );
}
function factHints(view, id) {
  const { best, needed } = view.feedback?.[id] ?? {};
  if (!best || !needed) return null;
  const element3 = view.elements.find((one) => one.id === best.element);
  const words2 = needed.map((card) => kindWord(view, cardOf(view, card)));
  return /* @__PURE__ */ a2(
    Hints,
    {
      name: id,
      about: nameOf(view, id),
      list: [
        element3 ? ["It goes to a question under", element3.test] : ["", "No question is wanted here."],
        ["What proves it", counted(words2)]
      ]
    }
  );
}
function givenJudgement(view, fact, { judgement }) {
  const { label } = view.judgements.find((one) => one.id === judgement) ?? { label: judgement };
  const { text } = judgement && view.feedback?.[fact.id]?.judgement[judgement] || {};
  return /* @__PURE__ */ a2("div", { class: "ce-row", "data-key": `given:${fact.id}`, children: [
    /* @__PURE__ */ a2("p", { class: "ce-label", children: "Does it help?" }),
    /* @__PURE__ */ a2("div", { class: "ce-given", children: [
      /* @__PURE__ */ a2("p", { children: [
        /* @__PURE__ */ a2("strong", { children: label }),
        " ",
        /* @__PURE__ */ a2("span", { class: "ce-tag", children: "Given" })
      ] }),
      text ? /* @__PURE__ */ a2("p", { children: rich(text) }) : null
    ] })
  ] });
}
var openWhile = (is) => (details2) => {
  if (details2 && is) details2.open = true;
};
function notNeeded(board, fact, entry) {
  const chosen = entry.cards.length + (entry.element ? 1 : 0);
  return /* @__PURE__ */ a2("details", { class: "ce-not-needed", ref: openWhile(chosen > 0), "data-key": `not-needed:${fact.id}`, children: [
    /* @__PURE__ */ a2("summary", { "data-key": `not-needed-title:${fact.id}`, children: [
      "Question and evidence: not needed",
      chosen ? ` (${chosen} chosen)` : ""
    ] }),
    elementField(board, fact, entry),
    well(board, fact)
  ] });
}
function elementField(board, fact, entry) {
  const { elements } = board.view();
  const id = `${board.id}-element-${fact.id}`;
  const chosen = elements.find((element3) => element3.id === entry.element);
  return /* @__PURE__ */ a2("div", { class: "ce-row", "data-key": `element-row:${fact.id}`, children: [
    /* @__PURE__ */ a2("label", { class: "ce-label", for: id, children: [
      /* @__PURE__ */ a2(Hidden, { children: [
        nameOf(board.view(), fact.id),
        ": "
      ] }),
      "Which question does it go to?"
    ] }),
    /* @__PURE__ */ a2("div", { children: [
      /* @__PURE__ */ a2(
        "select",
        {
          id,
          value: chosen?.id ?? "",
          "data-do": "element",
          "data-fact": fact.id,
          "data-key": `element:${fact.id}`,
          children: [
            /* @__PURE__ */ a2("option", { value: "", children: "Choose a question…" }),
            [...new Set(elements.map(({ test }) => test))].map((test) => /* @__PURE__ */ a2("optgroup", { label: test, children: elements.filter((element3) => element3.test === test).map(elementOption) }))
          ]
        }
      ),
      chosen ? /* @__PURE__ */ a2("p", { class: "ce-full-question", children: [
        /* @__PURE__ */ a2(Hidden, { children: [
          chosen.test,
          ". "
        ] }),
        rich(chosen.question)
      ] }) : null
    ] })
  ] });
}
function elementOption({ id, label, question: question2 }) {
  const name = withoutEmphasis(label);
  return /* @__PURE__ */ a2("option", { value: id, children: /* @__PURE__ */ a2("span", { children: [
    /* @__PURE__ */ a2("span", { class: "ce-option-name", children: name.endsWith("?") ? `${name} ` : `${name}: ` }),
    withoutEmphasis(question2)
  ] }) });
}

// course/boards/shared/reasons.tsx
var VERDICTS = {
  right: "Right",
  accepted: "Accepted",
  half: "Half right",
  wrong: "Not right",
  best: "Best answer",
  given: "Given",
  missed: "Missed",
  neutral: "Does no harm",
  learned: "Learned",
  tainted: "Tainted",
  unwarned: "Asked before the warning"
};
var DRAWINGS = {
  accepted: "right",
  best: "right",
  given: "right",
  learned: "right",
  tainted: "wrong",
  unwarned: "half"
};
function reasons(rows2) {
  return rows2.map(({ verdict, part, chosen, text, extra }) => /* @__PURE__ */ a2("li", { class: "ce-reason", "data-verdict": verdict, children: [
    /* @__PURE__ */ a2(Icon, { name: DRAWINGS[verdict] ?? verdict }),
    /* @__PURE__ */ a2("div", { children: [
      /* @__PURE__ */ a2("p", { children: [
        /* @__PURE__ */ a2("strong", { children: VERDICTS[verdict] }),
        /* @__PURE__ */ a2("span", { class: "ce-part", children: [
          " · ",
          part ? `${part}: ` : null
        ] }),
        chosen ? rich(chosen) : null,
        extra ? [" ", extra] : null
      ] }),
      text ? /* @__PURE__ */ a2("p", { children: rich(text) }) : null
    ] })
  ] }));
}
function once(rows2) {
  const told2 = (said2, place2) => rows2.some(({ text }, other) => {
    if (other === place2 || !text?.includes(said2)) return false;
    return text.length > said2.length || other > place2;
  });
  return rows2.map((row, place2) => row.text && told2(row.text, place2) ? { ...row, text: "" } : row);
}
function firstWith(rows2, extra) {
  return rows2.map((row, place2) => place2 ? row : { ...row, extra });
}
function answerRows({ known, options: options2, id, best, part }) {
  const { right, text } = known[id ?? ""] ?? {};
  const chosen = labelOf(options2, id) ?? "No answer";
  const rows2 = [{ verdict: right ? "right" : "wrong", part, chosen, text }];
  if (!right && best && best !== id) {
    rows2.push({ verdict: "best", part, chosen: labelOf(options2, best), text: known[best]?.text });
  }
  return once(rows2);
}
function surety(options2, id) {
  const label = labelOf(options2, id);
  if (!label) return null;
  return /* @__PURE__ */ a2("span", { class: "ce-tag", children: [
    /* @__PURE__ */ a2(Hidden, { children: "You said: " }),
    label
  ] });
}
function because(text) {
  if (!text) return null;
  return /* @__PURE__ */ a2("div", { class: "ce-why", children: [
    /* @__PURE__ */ a2("p", { class: "ce-sub", children: "Why" }),
    paragraphs(text)
  ] });
}

// course/boards/match/result.ts
function under(known, judgement) {
  return { ...known, ...judgement ? known.under[judgement] : null };
}
function outcomeOf(view, answers, group) {
  const found = group.facts.map((id) => partsOf(view, answers, id));
  const right = found.filter((parts) => parts.every((one) => one.right)).length;
  const all = found.flat();
  const count = (name) => {
    const parts = all.filter((one) => one.name === name);
    return parts.length ? `${name} ${parts.filter((one) => one.right).length} of ${parts.length}` : "";
  };
  const names = ["judgement", "question", "evidence"];
  const told2 = names.map(count).filter(Boolean).join(", ");
  return `${right} of ${group.facts.length} right in every part: ${told2}`;
}
function partsOf(view, answers, id) {
  const { judgement, element: element3, cards } = entryOf(view, answers, id);
  const about = view.feedback?.[id];
  if (!about) return [];
  const known = under(about, judgement);
  const parts = [];
  const add = (name, right) => parts.push({ name, right: Boolean(right) });
  if (!givenIn(view, id)) add("judgement", judgement && known.judgement[judgement]?.right);
  if (known.element) add("question", known.element[element3 ?? ""]?.right);
  const wrong = cards.some((card) => known.cards[card]?.right === false);
  const whole = known.needed.every((card) => cards.includes(card));
  if (known.needed.length || wrong) add("evidence", whole && !wrong);
  return parts;
}

// course/boards/match/reasons.tsx
function closedFact(board, fact, group) {
  const view = board.view();
  const about = view.feedback?.[fact.id];
  if (!about) return null;
  const entry = isWorked(group) ? null : entryOf(view, board.answers(), fact.id);
  const feedback = under(about, entry?.judgement ?? null);
  const title = `${board.id}-fact-${fact.id}`;
  return /* @__PURE__ */ a2("article", { class: "ce-fact ce-closed", "data-key": `fact:${fact.id}`, "aria-labelledby": title, children: [
    factHead(board, fact, title),
    /* @__PURE__ */ a2("ul", { class: "ce-reasons", children: reasons(rowsFor(view, fact, feedback, entry)) }),
    told(feedback, entry) ? null : because(feedback.why),
    /* @__PURE__ */ a2(SourceList, { sources: feedback.sources })
  ] });
}
function told({ why, judgement, best }, entry) {
  const chosen = entry ? entry.judgement : best.judgement;
  const said2 = [best.judgement, chosen].map((id) => id && judgement[id]?.text);
  return said2.some((text) => text?.includes(why));
}
function rowsFor(view, fact, feedback, chosen) {
  const entry = chosen ?? { ...feedback.best, confidence: null };
  const given = !chosen || givenIn(view, fact.id);
  const judged2 = once(judgementRows(view, feedback, entry.judgement));
  const tied = [...once(elementRows(view, feedback, entry)), ...cardRows(view, feedback, entry)];
  const sure = surety(view.confidences, entry.confidence);
  if (!given) return [...firstWith(judged2, sure), ...tied];
  const [first, ...others2] = judged2;
  const shown = first ? [{ ...first, verdict: "given" }, ...others2] : [];
  const rest = chosen ? tied : tied.map((row) => ({ ...row, verdict: "given" }));
  return [...shown, ...firstWith(rest, sure)];
}
function judgementRows(view, { judgement, best }, id) {
  const label = (one) => view.judgements.find((other) => other.id === one)?.label ?? "Nothing chosen";
  const { right, text } = id && judgement[id] || {};
  const isBest = id === best.judgement;
  const verdict = right ? isBest ? "right" : "accepted" : "wrong";
  const rows2 = [{ verdict, chosen: label(id), text }];
  if (!isBest) {
    const why = judgement[best.judgement]?.text;
    rows2.push({ verdict: "best", chosen: label(best.judgement), text: why });
  }
  return rows2;
}
function elementRows(view, { element: element3, best }, entry) {
  const name = (id) => view.elements.find((one) => one.id === id)?.label ?? id;
  const part = "Question";
  if (!element3) {
    const text = "No question was wanted here.";
    return entry.element ? [{ verdict: "neutral", part, chosen: name(entry.element), text }] : [];
  }
  const rows2 = [];
  if (entry.element) {
    const { right, best: isBest, text } = element3[entry.element] ?? {};
    const verdict = right ? isBest ? "right" : "accepted" : "wrong";
    rows2.push({ verdict, part, chosen: name(entry.element), text });
  }
  if (best.element && best.element !== entry.element) {
    const verdict = entry.element ? "best" : "missed";
    const text = element3[best.element]?.text;
    rows2.push({ verdict, part, chosen: name(best.element), text });
  }
  return rows2;
}
function cardRows(view, { cards, needed }, entry) {
  const row = (id, verdict) => {
    const card = cardOf(view, id);
    return {
      verdict,
      part: kindWord(view, card),
      chosen: card?.title ?? id,
      text: cards[id]?.text
    };
  };
  const judged2 = (id) => {
    const right = cards[id]?.right;
    if (right === true) return "right";
    return right === false ? "wrong" : "neutral";
  };
  const missed = needed.filter((id) => !entry.cards.includes(id));
  return [
    ...entry.cards.map((id) => row(id, judged2(id))),
    ...missed.map((id) => row(id, "missed"))
  ];
}

// course/boards/match/groups.tsx
function drawMatch(board) {
  const view = board.view();
  const [first] = view.groups ?? [];
  if (!first) return heading(board);
  const group = view.groups.find((one) => one.id === board.ui.group) ?? first;
  keepFact(board, view, group);
  return [
    heading(board),
    meanings(board, view),
    view.mode === "exercise" ? [bar(board, view, group), openGroup(board, view, group)] : [null, view.groups.map((one) => lessonGroup(board, view, one))]
  ];
}
function keepFact(board, view, group) {
  const { ui } = board;
  const answers = board.answers();
  const isOpen = (one) => !isChecked(view, answers, one) && !isLocked(view, answers, one);
  const groups = view.mode === "exercise" ? [group] : view.groups.filter(isOpen);
  const open = groups.flatMap((one) => one.facts);
  if (ui.fact && open.includes(ui.fact)) return;
  ui.fact = open.find((id) => !isAnswered(view, answers, id)) ?? open[0] ?? null;
  ui.tray = false;
}
function meanings(board, view) {
  const explained = view.judgements.filter((one) => one.hint);
  if (!explained.length) return null;
  return /* @__PURE__ */ a2("ul", { class: "ce-meanings", "data-key": "meanings", children: explained.map(({ id, label, hint }) => /* @__PURE__ */ a2("li", { children: [
    /* @__PURE__ */ a2("strong", { children: label }),
    /* @__PURE__ */ a2(Hidden, { children: ": " }),
    /* @__PURE__ */ a2("span", { id: `${board.id}-means-${id}`, children: rich(hint) })
  ] })) });
}
function bar(board, view, current) {
  const answered2 = (id) => isAnswered(view, board.answers(), id);
  return groupBar(view, current, "Groups of facts", ({ facts: facts2 }) => ({
    done: facts2.filter(answered2).length,
    of: facts2.length
  }));
}
function lessonGroup(board, view, group) {
  const answers = board.answers();
  if (isChecked(view, answers, group)) return checkedGroup(board, view, group);
  if (isLocked(view, answers, group)) return lockedGroup(board, group);
  return openGroup(board, view, group);
}
function openGroup(board, view, group) {
  const { wide, fact } = board.ui;
  const beside = wide && fact && group.facts.includes(fact);
  return groupShell(
    board,
    group,
    "open",
    /* @__PURE__ */ a2("div", { class: "ce-desk", children: [
      /* @__PURE__ */ a2("div", { class: "ce-facts", children: [
        group.facts.map((id) => openFact(board, factOf(view, id))),
        view.mode === "exercise" ? turn(view, group, missingIn(view, board.answers(), group)) : check(board, view, group)
      ] }),
      beside ? /* @__PURE__ */ a2("div", { class: "ce-tray-column", "data-key": "tray-column", children: tray(board) }) : null
    ] })
  );
}
function check(board, view, group) {
  const { length } = group.facts;
  const offered = group.facts.some((id) => factOf(view, id).offered);
  const things = offered ? "" : length === 1 ? " fact" : " facts";
  return /* @__PURE__ */ a2(
    CheckRow,
    {
      board,
      name: `check:${group.id}`,
      data: { "data-group": group.id },
      missing: missingIn(view, board.answers(), group),
      children: length === 1 ? `Check this${things}` : `Check these ${length}${things}`
    }
  );
}
function checkedGroup(board, view, group) {
  const worked = isWorked(group);
  return groupWithReasons(board, group, {
    worked,
    result: worked ? "Worked for you: read it, then go on." : outcomeOf(view, board.answers(), group),
    inside: group.facts.map((id) => closedFact(board, factOf(view, id), group))
  });
}

// course/boards/match/match.tsx
var on2 = {
  answer(board, { fact, part, value }) {
    change(board, fact, { [part]: value });
  },
  element(board, { fact }, target) {
    workOn(board, fact);
    const element3 = target.value || null;
    write(board, withEntry(board.view(), board.answers(), fact, { element: element3 }));
  },
  card(board, { card }) {
    const { fact } = board.ui;
    if (fact) setCard(board, fact, card, !cardsOf(board, fact).includes(card));
  },
  remove(board, { fact, card }) {
    const cards = cardsOf(board, fact);
    const next = cards[cards.indexOf(card) + 1] ?? cards[cards.indexOf(card) - 1];
    setCard(board, fact, card, false);
    focusOn(board, `remove:${fact}:${next}`, `choose:${fact}`);
  },
  details(board, { card }) {
    const { open } = board.ui;
    if (!open.delete(card)) open.add(card);
    board.refresh();
  },
  choose(board, { fact }) {
    const { ui } = board;
    const closes = !ui.wide && ui.tray && ui.fact === fact;
    Object.assign(ui, { fact, tray: !closes });
    board.refresh();
    if (!closes) focusOn(board, "tray-title");
  },
  done: closeTray,
  check(board, { group: id }) {
    const group = groupOf(board.view(), id);
    write(board, withChecked(board.answers(), group, true));
    focusOn(board, `result:${id}`);
    say(board, `Checked: ${outcomeOf(board.view(), board.answers(), group)}. The reasons follow.`);
  },
  again(board, { group: id }) {
    const group = groupOf(board.view(), id);
    write(board, withChecked(board.answers(), group, false));
    focusOn(board, `title:${group.facts[0]}`);
    say(board, "The group is open again. Your choices are kept.");
  },
  blocked(board, { group: id }) {
    const view = board.view();
    const group = groupOf(view, id);
    const fact = group.facts.find((one) => !isAnswered(view, board.answers(), one)) ?? "";
    const judged2 = entryOf(view, board.answers(), fact).judgement;
    const [part, [first]] = judged2 ? ["confidence", view.confidences] : ["judgement", view.judgements];
    focusOn(board, `${part}:${fact}:${first?.id}`);
    say(board, `Still to do: ${missingIn(view, board.answers(), group)}.`);
  },
  group: showGroup
};
var hears = {
  // Not when it is pressed: the cards would come beside it, and push away what is under the finger.
  click(board, event) {
    const under3 = event.target.closest(".ce-fact[data-fact]");
    const fact = under3?.dataset.fact;
    if (fact && board.ui.fact !== fact && workOn(board, fact)) board.refresh();
  },
  pointerdown(board, event) {
    const stop = dragCard(board, event, (over, card) => setCard(board, over, card, true));
    if (stop) board.ui.stopDrag = stop;
  },
  key(board, event) {
    const target = event.target;
    if (event.key === "Escape" && target.closest(".ce-tray")) closeTray(board);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") nextCard(board, target, event);
  }
};
function change(board, fact, changes) {
  workOn(board, fact);
  const view = board.view();
  const group = view.groups.find((one) => one.facts.includes(fact));
  const missing = () => group && missingIn(view, board.answers(), group);
  const before = missing();
  write(board, withEntry(view, board.answers(), fact, changes));
  if (!before || missing()) return;
  say(
    board,
    view.mode === "exercise" ? "This group is complete." : "Nothing is missing: you can check this group."
  );
}
function cardsOf(board, fact) {
  return entryOf(board.view(), board.answers(), fact).cards;
}
function setCard(board, fact, card, chosen) {
  const view = board.view();
  const had = cardsOf(board, fact).includes(card);
  board.ui.fact = fact;
  const where = nameOf(view, fact).toLowerCase();
  const name = cardName(view, card);
  const what = chosen ? `Added ${name} to ${where}` : `Removed ${name} from ${where}`;
  if (had === chosen) {
    board.refresh();
    say(board, `${name} is with ${where} already.`);
    return;
  }
  write(board, withCard(view, board.answers(), fact, card, chosen), what, `fact:${fact}`);
  say(board, `${what}.`);
}
function closeTray(board) {
  board.ui.tray = false;
  board.refresh();
  focusOn(board, `choose:${board.ui.fact}`);
}
function workOn(board, fact) {
  if (board.ui.wide) board.ui.fact = fact;
  return Boolean(board.ui.wide);
}
function nextCard(board, target, event) {
  if (!target.matches(".ce-card-pick")) return;
  const cards = [...board.root.querySelectorAll(".ce-card-pick")];
  const place2 = cards.indexOf(target);
  event.preventDefault();
  cards[place2 + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
}
var render = (host) => {
  const ui = {
    fact: null,
    group: null,
    tray: false,
    open: /* @__PURE__ */ new Set(),
    stopDrag: () => {
    }
  };
  const { stop } = mount(host, { name: "match", draw: drawMatch, on: on2, hears, ui });
  return () => {
    ui.stopDrag();
    stop();
  };
};
var match_default = { render };

// course/boards/shared/asking.tsx
function openOf(board, walk) {
  return walk.find(({ name }) => name === board.ui.fact) ?? walk.find(({ given }) => !given);
}
function goOn(board, walk, name, end2) {
  const place2 = walk.findIndex((one) => one.name === name);
  const next = [...walk.slice(place2 + 1), ...walk.slice(0, place2)].find(({ given }) => !given);
  board.ui.fact = next?.name ?? null;
  board.refresh();
  focusOn(board, next ? `ask:${next.name}` : end2);
}
function openAsked(board, { value }) {
  board.ui.fact = value;
  board.refresh();
  focusOn(board, `ask:${value}`);
}
function OpenQuestion(open) {
  const { board, name, kicker, legend, text, options: options2, look = "", word, children } = open;
  const id = `${board.id}-ask-${name}`;
  const described = [text ? `${id}-text` : "", word ? `${id}-word` : ""].filter(Boolean).join(" ");
  return /* @__PURE__ */ a2(
    "div",
    {
      class: `ce-ask-now ${look}`,
      role: "group",
      "aria-labelledby": id,
      "aria-describedby": described || void 0,
      "data-key": `asking:${name}`,
      children: [
        kicker ? /* @__PURE__ */ a2("p", { class: "ce-kicker", children: kicker }) : null,
        /* @__PURE__ */ a2("h3", { id, class: "ce-ask-words", tabindex: -1, "data-key": `ask:${name}`, children: legend }),
        text ? /* @__PURE__ */ a2("div", { class: "ce-ask-text", id: `${id}-text`, children: text }) : null,
        /* @__PURE__ */ a2("div", { class: "ce-opts", "data-count": options2.length, children: [
          word ? /* @__PURE__ */ a2("p", { class: "ce-ask-word", id: `${id}-word`, children: word }) : null,
          options2.map((option, place2) => answer(open, option, place2 + 1))
        ] }),
        children
      ]
    }
  );
}
function answer({ board, name, label, value, action, data }, option, key) {
  const id = `${board.id}-${name}-${option.id}`;
  const words2 = option.label ?? option.text ?? "";
  const several = value !== null && typeof value !== "string";
  const chosen = several ? value.includes(option.id) : option.id === value;
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-opt",
      "aria-pressed": chosen,
      "aria-labelledby": id,
      "aria-describedby": option.hint ? `${id}-hint` : void 0,
      "data-do": action,
      "data-value": option.id,
      "data-key": `${name}:${option.id}`,
      "data-words": `${label}: ${words2}`,
      ...data,
      ...key < 10 ? answersTo(key) : {},
      children: [
        key < 10 ? /* @__PURE__ */ a2(Keycap, { of: String(key) }) : null,
        /* @__PURE__ */ a2("span", { children: [
          /* @__PURE__ */ a2("span", { class: "ce-option-label", id, children: rich(words2) }),
          option.hint ? /* @__PURE__ */ a2("span", { class: "ce-option-hint", id: `${id}-hint`, children: rich(option.hint) }) : null
        ] }),
        several ? /* @__PURE__ */ a2("span", { class: "ce-opt-end", children: chosen ? "Chosen" : "" }) : null
      ]
    }
  );
}
function OnPaper({ legend, text, options: options2, value }) {
  const is = (id) => typeof value === "string" ? value === id : value?.includes(id);
  return /* @__PURE__ */ a2("div", { class: "ce-on-paper", children: [
    /* @__PURE__ */ a2("p", { children: /* @__PURE__ */ a2("strong", { children: legend }) }),
    text ? /* @__PURE__ */ a2("p", { children: text }) : null,
    /* @__PURE__ */ a2("ul", { children: options2.map(({ id, label, text: words2 }) => /* @__PURE__ */ a2("li", { children: [
      is(id) ? "☒ " : "☐ ",
      rich(label ?? words2)
    ] })) })
  ] });
}

// course/boards/shared/look.tsx
function WhereToLook({ name, about, says = "", sources = [] }) {
  if (!says && !sources.length) return null;
  return /* @__PURE__ */ a2("details", { class: "ce-hint", "data-key": `hint:${name}`, children: [
    /* @__PURE__ */ a2("summary", { "data-key": `hint-title:${name}`, "aria-label": `Hint: ${withoutEmphasis(about)}`, children: "Hint" }),
    /* @__PURE__ */ a2("ul", { children: [
      says ? /* @__PURE__ */ a2("li", { children: rich(says) }) : null,
      sources.map((source) => /* @__PURE__ */ a2("li", { children: /* @__PURE__ */ a2(SourceLink, { ...source }) }))
    ] })
  ] });
}
function FoldedSources({ sources }) {
  if (!sources.length) return null;
  return /* @__PURE__ */ a2("details", { class: "ce-folded-sources", children: [
    /* @__PURE__ */ a2("summary", { "data-key": "sources", children: `Sources (${sources.length})` }),
    /* @__PURE__ */ a2("ul", { children: sources.map((source) => /* @__PURE__ */ a2("li", { children: /* @__PURE__ */ a2(SourceLink, { ...source }) })) })
  ] });
}

// course/boards/shared/told.tsx
var WORDS = {
  right: "Right",
  accepted: "Accepted",
  wrong: "Wrong",
  missing: "Missing"
};
function Mark({
  of: thought,
  small
}) {
  const drawing = { right: "right", accepted: "right", wrong: "wrong", missing: "missed" }[thought];
  return /* @__PURE__ */ a2("span", { class: "ce-mark", "data-thought": thought, children: [
    /* @__PURE__ */ a2(Icon, { name: drawing }),
    small ? /* @__PURE__ */ a2(Hidden, { children: [
      "(",
      WORDS[thought],
      ")"
    ] }) : /* @__PURE__ */ a2("span", { children: WORDS[thought] })
  ] });
}
function ToldList({ parts }) {
  return /* @__PURE__ */ a2("ul", { class: "ce-told", children: parts.map(({ thought, part, you, best, text }) => /* @__PURE__ */ a2("li", { "data-thought": thought, children: [
    /* @__PURE__ */ a2("p", { class: "ce-told-line", children: [
      /* @__PURE__ */ a2(Mark, { of: thought }),
      /* @__PURE__ */ a2("span", { class: "ce-told-part", children: part }),
      best ? null : /* @__PURE__ */ a2("strong", { children: rich(you || "No answer") })
    ] }),
    best ? /* @__PURE__ */ a2("p", { children: youAndBest(you, best) }) : null,
    text ? reason(thought, part, text) : null
  ] })) });
}
function youAndBest(you, best) {
  return /* @__PURE__ */ a2($, { children: [
    "You: ",
    /* @__PURE__ */ a2("strong", { children: rich(closed(you || "no answer")) }),
    " Best: ",
    /* @__PURE__ */ a2("strong", { children: rich(closed(best ?? "")) })
  ] });
}
var closed = (words2) => /[.?!]$/.test(words2) ? words2 : `${words2}.`;
function reason(thought, part, text) {
  if (thought === "wrong" || thought === "missing") return /* @__PURE__ */ a2("p", { class: "ce-told-why", children: rich(text) });
  return /* @__PURE__ */ a2("details", { class: "ce-told-why", children: [
    /* @__PURE__ */ a2("summary", { "data-key": `why:${part}`, children: [
      "Why",
      /* @__PURE__ */ a2(Hidden, { children: [
        ": ",
        part
      ] })
    ] }),
    /* @__PURE__ */ a2("p", { children: rich(text) })
  ] });
}
function Headline({
  words: words2,
  sure
}) {
  return /* @__PURE__ */ a2("div", { class: "ce-headline", children: [
    /* @__PURE__ */ a2("p", { class: "ce-headline-words", tabindex: -1, "data-key": "result", children: words2 }),
    sure ? /* @__PURE__ */ a2("p", { children: sure }) : null
  ] });
}
function surely(said2, label, wrong) {
  if (!label) return "";
  return said2 === "sure" && wrong ? `Sure, and wrong: ${wrong}.` : `You said: ${label.toLowerCase()}.`;
}

// course/boards/route/answers.ts
var BLANK2 = {
  outcome: null,
  strength: null,
  reason: null,
  confidence: null,
  checked: false
};
function routeOf(answers) {
  return { ...BLANK2, ...answers, kind: "route", steps: { ...answers.steps } };
}
function isClosed(view, route) {
  return Boolean(view.mode !== "exercise" && view.feedback && route.checked);
}
function walkOf(view, route) {
  const steps = view.steps.map((step2) => {
    const value = route.steps[step2.id] ?? null;
    const { label, question: legend } = step2;
    const options2 = view.step_choices;
    return { ...asked(`step-choice:${step2.id}`, options2, value), step: step2, part: null, label, legend };
  });
  const end2 = (part, label, legend, options2) => {
    return { ...asked(part, options2, route[part]), step: null, part, label, legend };
  };
  return [
    ...steps,
    end2("outcome", "Outcome", "Where does the route lead?", view.outcomes),
    end2("strength", "Strength", "How strong is it?", view.strengths),
    end2("reason", "What would lose it", "Which point would lose it?", view.reasons),
    end2("confidence", "How sure", "How sure are you of this route?", view.confidences)
  ];
}
function asked(name, options2, value) {
  const chosen = labelOf(options2, value);
  return { name, options: options2, value, chosen, given: chosen !== null };
}
function doubtsOf(view, route) {
  const those = view.step_choices.filter(({ id }) => id !== "yes");
  const said2 = those.flatMap(({ id, label }) => {
    const places = view.steps.flatMap((step2, at) => route.steps[step2.id] === id ? [at + 1] : []);
    const questions2 = places.length > 1 ? "questions" : "question";
    return places.length ? `${label.toLowerCase()} to ${questions2} ${inWords(places)}` : [];
  });
  return said2.length ? `You answered ${inWords(said2)}. Look there.` : "";
}

// course/boards/route/map.tsx
function RouteMap({ view, walk, now, thoughts }) {
  const steps = walk.filter(({ step: step2 }) => step2);
  const ends = walk.filter(({ step: step2 }) => !step2);
  const lane = (at) => steps[at]?.options.findIndex(({ id }) => id === steps[at]?.value) ?? -1;
  const row = (one, inside) => /* @__PURE__ */ a2(
    "li",
    {
      class: "ce-row-of-map",
      "data-answered": one.given,
      "data-now": one === now,
      "data-part-of-board": one.name,
      "data-key": `row:${one.name}`,
      children: [
        rowName(one, walk, now, thoughts),
        inside
      ]
    }
  );
  return /* @__PURE__ */ a2("section", { class: "ce-map", "aria-label": "The route so far", "data-key": "map", children: [
    /* @__PURE__ */ a2("p", { class: "ce-lane-names", "aria-hidden": "true", children: /* @__PURE__ */ a2("span", { style: `--ce-lanes: ${view.step_choices.length}`, children: view.step_choices.map(({ label }) => /* @__PURE__ */ a2("b", { children: label })) }) }),
    /* @__PURE__ */ a2("ol", { children: [
      steps.map((one, at) => row(one, lanes(one, lane(at - 1), lane(at)))),
      ends.map(
        (one) => row(one, /* @__PURE__ */ a2("span", { class: "ce-end-value", children: one.chosen ? rich(one.chosen) : null }))
      )
    ] })
  ] });
}
function rowName(one, walk, now, thoughts) {
  const thought = thoughts?.get(one.name);
  const answer3 = one.step ? one.chosen ?? "no answer yet" : one.chosen ? "" : "no answer yet";
  const words2 = /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("span", { class: "ce-number", children: one.step ? walk.indexOf(one) + 1 : "" }),
    /* @__PURE__ */ a2("span", { children: [
      rich(one.label),
      answer3 ? /* @__PURE__ */ a2(Hidden, { children: [
        ": ",
        answer3
      ] }) : null
    ] }),
    thought ? /* @__PURE__ */ a2(Mark, { of: thought, small: true }) : null
  ] });
  if (thoughts) return /* @__PURE__ */ a2("span", { class: "ce-row-name", children: words2 });
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-row-name",
      "aria-current": one === now ? "step" : void 0,
      "data-do": "open",
      "data-value": one.name,
      "data-chosen": one.value ?? void 0,
      "data-key": `line:${one.name}`,
      children: words2
    }
  );
}
function lanes({ options: options2, value, chosen }, before, here) {
  const middle = (lane) => (lane + 0.5) * 100;
  return /* @__PURE__ */ a2("span", { class: "ce-lanes", "aria-hidden": "true", style: `--ce-lanes: ${options2.length}`, children: [
    here < 0 ? null : /* @__PURE__ */ a2(
      "svg",
      {
        class: "ce-lane-line",
        viewBox: `0 0 ${options2.length * 100} 100`,
        preserveAspectRatio: "none",
        "aria-hidden": "true",
        focusable: "false",
        children: /* @__PURE__ */ a2("path", { d: path(before < 0 ? null : middle(before), middle(here)) })
      }
    ),
    options2.map(({ id }) => /* @__PURE__ */ a2("span", { class: "ce-lane", children: id === value ? /* @__PURE__ */ a2("b", { children: chosen }) : /* @__PURE__ */ a2("i", {}) }))
  ] });
}
function path(from, to) {
  return from === null ? `M${to} 50V100` : `M${from} 0C${from} 30 ${to} 15 ${to} 50V100`;
}

// course/boards/route/reasons.tsx
function judged(view, feedback, route, walk) {
  return walk.flatMap((one, at) => {
    if (one.step) return stepTold(feedback, one, at + 1);
    if (one.part === "outcome") return outcomeTold(feedback, one);
    if (one.part === "strength") return strengthTold(view, feedback, route, one);
    return one.part === "reason" ? pointTold(view, feedback, route, one) : [];
  });
}
function stepTold({ steps, best }, one, number) {
  const id = one.step?.id ?? "";
  const said2 = steps[id]?.[one.value];
  return {
    name: one.name,
    part: `Question ${number}: ${one.label}`,
    you: one.chosen,
    thought: said2?.right ? "right" : "wrong",
    best: said2?.right ? null : labelOf(one.options, best.steps[id]),
    text: said2?.text ?? ""
  };
}
function outcomeTold({ outcome, best }, one) {
  const said2 = outcome[one.value ?? ""];
  return {
    name: one.name,
    part: one.label,
    you: one.chosen,
    thought: said2?.right ? "right" : "wrong",
    best: said2?.right ? null : labelOf(one.options, best.outcome),
    text: said2?.text ?? ""
  };
}
function endOf({ under: under3, strength, best }, { outcome }) {
  return under3[outcome ?? ""] ?? { strength, best };
}
var carries = (right) => right === true || right === "neighbour";
function pointIsRight(feedback, route) {
  const known = Object.values(endOf(feedback, route).strength);
  return known.some((reasons2) => carries(reasons2?.[route.reason ?? ""]?.right));
}
function saidOfEnd(feedback, route) {
  const known = endOf(feedback, route).strength;
  return route.strength ? known[route.strength]?.[route.reason ?? ""] : void 0;
}
function strengthThought(feedback, route) {
  const { best } = endOf(feedback, route);
  if (route.strength === best.strength) return "right";
  return carries(saidOfEnd(feedback, route)?.right) ? "accepted" : "wrong";
}
function strengthTold(view, feedback, route, one) {
  const thought = strengthThought(feedback, route);
  const best = labelOf(view.strengths, endOf(feedback, route).best.strength);
  const why = thought !== "right" && pointIsRight(feedback, route);
  return {
    name: one.name,
    part: one.label,
    you: one.chosen,
    thought,
    best: thought === "right" ? null : best,
    text: why ? saidOfEnd(feedback, route)?.text : ""
  };
}
function pointTold(view, feedback, route, one) {
  const right = pointIsRight(feedback, route);
  const points = endOf(feedback, route).best.reasons.map((id) => labelOf(view.reasons, id));
  const told2 = strengthThought(feedback, route) !== "right" && right;
  return {
    name: one.name,
    part: one.label,
    you: one.chosen,
    thought: right ? "right" : "wrong",
    best: right ? null : points.filter(Boolean).join(" Or: "),
    text: told2 ? "" : saidOfEnd(feedback, route)?.text
  };
}
function headline(view, feedback, route, told2) {
  const right = (name) => told2.find((one) => one.name === name)?.thought === "wrong" ? "wrong" : "right";
  const steps = told2.slice(0, view.steps.length).filter(({ thought }) => thought === "right");
  const parts = [
    `Questions ${steps.length} of ${view.steps.length}`,
    `outcome ${right("outcome")}`,
    `strength ${right("strength") === "right" ? "right" : howFar(view, feedback, route)}`,
    `what would lose it ${right("reason")}`
  ];
  return `${parts.join(", ")}.`;
}
function howFar({ strengths }, feedback, route) {
  const at = (id) => strengths.findIndex((one) => one.id === id);
  const off = Math.abs(at(route.strength) - at(endOf(feedback, route).best.strength));
  return off === 1 ? "one off" : "wrong";
}
function sureness(view, route, told2) {
  const wrong = told2.filter(({ thought }) => thought === "wrong").length;
  return surely(route.confidence, labelOf(view.confidences, route.confidence), wrong);
}
function Lesson({
  told: told2,
  said: said2
}) {
  const all = [
    ["Why", said2.why],
    ["What would lose it", said2.loses]
  ];
  const blocks = all.filter(([, text]) => text && !told2.some((one) => one.text?.includes(text)));
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2(ToldList, { parts: told2 }),
    /* @__PURE__ */ a2("div", { class: "ce-lesson", children: [
      blocks.length ? /* @__PURE__ */ a2("div", { class: "ce-why", children: blocks.map(([label, text]) => [/* @__PURE__ */ a2("p", { class: "ce-sub", children: label }), paragraphs(text)]) }) : null,
      /* @__PURE__ */ a2(FoldedSources, { sources: said2.sources })
    ] })
  ] });
}

// course/boards/route/route.tsx
var KEYS = [
  ["1–9", "answer"],
  ["Z", "undo"]
];
function draw(board) {
  const view = board.view();
  if (!view.steps) return heading(board);
  const route = routeOf(board.answers());
  if (view.feedback && isClosed(view, route)) return checked(board, view, view.feedback, route);
  const walk = walkOf(view, route);
  const now = openOf(board, walk);
  const map = /* @__PURE__ */ a2(RouteMap, { view, walk, now, thoughts: null });
  const work = /* @__PURE__ */ a2("div", { class: "ce-work", "data-key": "work", children: [
    now ? question(board, view, route, now) : complete(view),
    /* @__PURE__ */ a2(KeysLine, { keys: KEYS })
  ] });
  return [
    heading(board),
    // What is read first comes first: side by side the map, one above the other the question.
    /* @__PURE__ */ a2("div", { class: "ce-way", "data-key": "way", children: board.ui.wide ? [map, work] : [work, map] }),
    walk.map((one) => /* @__PURE__ */ a2(OnPaper, { ...one, text: one.step?.plain }))
  ];
}
function question(board, view, route, now) {
  const { step: step2, part, name, label, legend, options: options2, value } = now;
  const place2 = view.steps.findIndex(({ id }) => id === step2?.id) + 1;
  const kicker = step2 ? [`Question ${place2} of ${view.steps.length}`, step2.test].filter(Boolean).join(" · ") : "Where the route ends";
  const text = step2 ? /* @__PURE__ */ a2($, { children: [
    step2.plain ? /* @__PURE__ */ a2("p", { children: rich(step2.plain) }) : null,
    step2.standard ? /* @__PURE__ */ a2("p", { class: "ce-standard", children: [
      "Standard: ",
      rich(step2.standard),
      "."
    ] }) : null
  ] }) : null;
  return /* @__PURE__ */ a2(
    OpenQuestion,
    {
      board,
      name,
      label,
      kicker: rich(kicker),
      legend: rich(legend),
      text,
      options: options2,
      value,
      action: step2 ? "step" : "part",
      data: step2 ? { "data-step": step2.id } : { "data-part": part ?? "" },
      look: step2 ? "ce-said ce-short" : part === "confidence" ? "ce-short" : "",
      ...step2 ? { word: "For this client?" } : {},
      children: /* @__PURE__ */ a2(
        WhereToLook,
        {
          name,
          about: label,
          says: step2 || part === "confidence" ? "" : view.feedback ? doubtsOf(view, route) : "",
          sources: step2?.look ?? []
        }
      )
    }
  );
}
function complete(view) {
  return /* @__PURE__ */ a2("div", { class: "ce-complete", children: [
    /* @__PURE__ */ a2("h3", { class: "ce-ask-words", tabindex: -1, "data-key": "complete", children: "Every question has an answer" }),
    /* @__PURE__ */ a2("p", { children: "You can still change each of them." }),
    view.mode === "exercise" ? null : /* @__PURE__ */ a2(Button, { action: "check", look: "ce-primary", children: "Check my route" })
  ] });
}
function checked(board, view, said2, route) {
  const walk = walkOf(view, route);
  const told2 = judged(view, said2, route, walk);
  const thoughts = new Map(told2.map(({ name, thought }) => [name, thought]));
  return [
    heading(board),
    /* @__PURE__ */ a2(Headline, { words: headline(view, said2, route, told2), sure: sureness(view, route, told2) }),
    /* @__PURE__ */ a2("div", { class: "ce-way", "data-key": "way", children: [
      /* @__PURE__ */ a2(RouteMap, { view, walk, now: void 0, thoughts }),
      /* @__PURE__ */ a2("div", { class: "ce-work", "data-key": "work", children: [
        /* @__PURE__ */ a2(Lesson, { told: told2, said: said2 }),
        /* @__PURE__ */ a2(Button, { action: "again", children: "Change my answers" })
      ] })
    ] })
  ];
}
function change2(board, name, changes) {
  const before = routeOf(board.answers());
  const next = { ...before, ...changes };
  if (JSON.stringify(next) !== JSON.stringify(before)) write(board, next);
  const view = board.view();
  const walk = walkOf(view, next);
  const whole = walk.every(({ given }) => given);
  goOn(board, walk, name, view.mode !== "exercise" ? "check" : "complete");
  const { chosen } = walk.find((one) => one.name === name) ?? {};
  const then = view.mode === "exercise" ? "Your route is complete." : "You can check your route.";
  say(board, [chosen ? `${chosen}.` : "", whole ? then : ""].filter(Boolean).join(" "));
}
var on3 = {
  open: openAsked,
  step(board, { step: step2, value }) {
    const { steps } = routeOf(board.answers());
    const answer3 = value;
    change2(board, `step-choice:${step2}`, { steps: { ...steps, [step2]: answer3 } });
  },
  part(board, { part, value }) {
    change2(board, part, { [part]: value });
  },
  check(board) {
    write(board, { ...routeOf(board.answers()), checked: true });
    focusOn(board, "result");
    say(board, "Checked. The reasons follow.");
  },
  again(board) {
    board.ui.fact = null;
    write(board, { ...routeOf(board.answers()), checked: false });
    focusOn(board, "complete");
    say(board, "The route is open again. Your answers are kept.");
  }
};
var render2 = (host) => mount(host, { name: "route", draw, on: on3, ui: { fact: null } }).stop;
var route_default = { render: render2 };

// course/boards/shared/typed.ts
var PAUSE = 600;
var LONGEST_UNSAVED = 1500;
function mountTyped(host, keep2, kind) {
  const flush = (board2) => {
    if (board2.timer) keep2(board2);
  };
  const hears4 = {
    focusout: flush,
    key(board2, event) {
      const saves = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
      const enters = event.key === "Enter" && event.target instanceof HTMLInputElement;
      if (saves || enters) flush(board2);
    },
    ...kind.hears
  };
  const { board, stop } = mount(host, { ...kind, hears: hears4 });
  const turned = () => flush(board);
  document.addEventListener("visibilitychange", turned);
  return () => {
    document.removeEventListener("visibilitychange", turned);
    flush(board);
    stop();
  };
}
function keepSoon(board, keep2) {
  const begins = !board.timer;
  if (begins) board.typingSince = performance.now();
  else clearTimeout(board.timer ?? void 0);
  const most = board.typingSince + LONGEST_UNSAVED - performance.now();
  board.timer = setTimeout(() => keep2(board), Math.max(0, Math.min(PAUSE, most)));
  if (begins) board.refresh();
}
function kept(board) {
  clearTimeout(board.timer ?? void 0);
  board.timer = null;
}

// course/boards/draft/draft.tsx
var ENOUGH = 20;
function draftOf(board) {
  return { text: "", ticks: [], checked: false, ...board.answers(), kind: "draft" };
}
function draw2(board) {
  const view = board.view();
  const draft = draftOf(board);
  board.ui.text ??= draft.text;
  const { text } = board.ui;
  const lesson = view.mode !== "exercise";
  const compared = lesson && draft.checked && view.model;
  return [
    heading(board),
    editor(board, view, text),
    lesson && view.model && !compared ? compare(board, text) : null,
    compared ? model(board, view, draft) : null,
    compared || !lesson ? /* @__PURE__ */ a2(SourceList, { sources: view.sources ?? [] }) : null
  ];
}
function editor(board, view, text) {
  const id = `${board.id}-text`;
  const size = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  const most = view.max_length ? ` of ${size(view.max_length)}` : "";
  return /* @__PURE__ */ a2("div", { class: "ce-draft-editor", children: [
    /* @__PURE__ */ a2("label", { for: id, children: "Your draft" }),
    /* @__PURE__ */ a2(
      "textarea",
      {
        id,
        value: text,
        rows: 6,
        maxlength: view.max_length,
        spellcheck: true,
        lang: "en-GB",
        "aria-describedby": `${id}-count`,
        "data-key": "text"
      }
    ),
    /* @__PURE__ */ a2("p", { class: "ce-counter", id: `${id}-count`, children: `${size(text.length)}${most} characters` })
  ] });
}
function compare(board, text) {
  const short = text.trim().length < ENOUGH;
  return /* @__PURE__ */ a2(
    CheckRow,
    {
      board,
      missing: short ? `write a little more (at least ${ENOUGH} characters)` : "",
      children: "Compare with the model"
    }
  );
}
function model(board, view, draft) {
  const title = `${board.id}-model`;
  return /* @__PURE__ */ a2("section", { class: "ce-model", "aria-labelledby": title, children: [
    /* @__PURE__ */ a2("h3", { id: title, tabindex: -1, "data-key": "model", children: "A model" }),
    /* @__PURE__ */ a2("blockquote", { children: paragraphs(view.model) }),
    view.checklist?.length ? /* @__PURE__ */ a2(
      Choices,
      {
        board,
        name: "tick",
        legend: "Read your draft again. Does it do each of these?",
        options: view.checklist.map((text, place2) => ({ id: String(place2), text })),
        value: draft.ticks.map(String),
        action: "tick",
        look: "ce-list"
      }
    ) : null
  ] });
}
function save(board, changes = {}) {
  kept(board);
  const draft = draftOf(board);
  const next = { ...draft, text: board.ui.text ?? draft.text, ...changes };
  if (JSON.stringify(next) !== JSON.stringify(board.answers())) write(board, next);
}
var on4 = {
  check(board) {
    save(board, { checked: true });
    focusOn(board, "model");
    say(board, "The model and three questions follow. Your draft can still be changed.");
  },
  blocked(board) {
    focusOn(board, "text");
    say(board, `Write a little more first: at least ${ENOUGH} characters.`);
  },
  tick(board, { value }, target) {
    const others2 = draftOf(board).ticks.filter((one) => one !== Number(value));
    const { checked: checked2 } = target;
    save(board, { ticks: checked2 ? [...others2, Number(value)].sort() : others2 });
  }
};
var hears2 = {
  input(board, { target }) {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const { max_length: most } = board.view();
    board.ui.text = target.value;
    if (most && target.value.length >= most)
      say(board, `That is all that fits: ${most} characters.`);
    keepSoon(board, save);
    board.refresh();
  }
};
function arrived(board) {
  if (!board.timer) board.ui.text = draftOf(board).text;
}
function forget(board) {
  kept(board);
  board.ui.text = null;
}
var render3 = (host) => {
  const kind = {
    name: "draft",
    draw: draw2,
    on: on4,
    hears: hears2,
    arrived,
    forget,
    ui: { text: null },
    undoes: false,
    // the browser takes back what is typed
    restarts: true
  };
  return mountTyped(host, save, kind);
};
var draft_default = { render: render3 };

// course/boards/questions/questions.tsx
function answersOf(board) {
  const { chosen, checked: checked2 } = board.answers();
  return { kind: "questions", chosen: { ...chosen }, checked: [...checked2 ?? []] };
}
function chosenOf(board, { id, options: options2 }) {
  const chosen = answersOf(board).chosen[id];
  return options2.find((option) => option.id === chosen)?.id ?? null;
}
function isClosed2(board, question2) {
  const told2 = board.view().feedback?.[question2.id];
  return Boolean(
    told2 && chosenOf(board, question2) && answersOf(board).checked.includes(question2.id)
  );
}
function draw3(board) {
  const { questions: questions2 } = board.view();
  if (!questions2) return heading(board);
  return [heading(board), questions2.map((question2) => drawQuestion(board, questions2, question2))];
}
function drawQuestion(board, questions2, question2) {
  const { id } = question2;
  const name = `${board.id}-question-${id}`;
  const several = questions2.length > 1;
  const key = `question:${id}`;
  return /* @__PURE__ */ a2(
    "article",
    {
      class: "ce-fact",
      "data-part-of-board": key,
      "data-key": key,
      "aria-labelledby": several ? name : void 0,
      children: [
        several ? /* @__PURE__ */ a2("div", { class: "ce-line-with-undo", children: [
          /* @__PURE__ */ a2("h3", { class: "ce-kicker", id: name, children: `Question ${questions2.indexOf(question2) + 1}` }),
          /* @__PURE__ */ a2(UndoPlace, { board, part: key })
        ] }) : null,
        isClosed2(board, question2) ? answered(board, question2) : asked2(board, question2),
        several ? null : /* @__PURE__ */ a2(UndoPlace, { board, part: key })
      ]
    }
  );
}
function words({ id, text }) {
  return /* @__PURE__ */ a2("span", { class: "ce-fact-text", tabindex: -1, "data-key": `title:${id}`, children: rich(text) });
}
function asked2(board, question2) {
  const { id, options: options2 } = question2;
  const { feedback } = board.view();
  const value = chosenOf(board, question2);
  const data = { "data-question": id };
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2(
      Choices,
      {
        board,
        name: `option:${id}`,
        legend: words(question2),
        options: options2,
        look: "ce-list ce-asks",
        value,
        action: "choose",
        data
      }
    ),
    /* @__PURE__ */ a2(
      Hints,
      {
        name: id,
        about: question2.text,
        list: [["It is one of these", oneOfTwo(options2, feedback?.[id]?.right)]]
      }
    ),
    feedback ? /* @__PURE__ */ a2(
      CheckRow,
      {
        board,
        name: `check:${id}`,
        data,
        missing: value ? "" : "choose an answer",
        children: "Check"
      }
    ) : null
  ] });
}
function answered(board, question2) {
  const { id, options: options2 } = question2;
  const told2 = board.view().feedback[id];
  if (!told2) return null;
  const { right, why, wrong, sources } = told2;
  const known = Object.fromEntries(
    options2.map((option) => {
      const isRight = option.id === right;
      return [option.id, { right: isRight, text: isRight ? why : wrong[option.id] }];
    })
  );
  const rows2 = answerRows({ known, options: options2, id: chosenOf(board, question2), best: right });
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("p", { children: words(question2) }),
    /* @__PURE__ */ a2("ul", { class: "ce-reasons", tabindex: -1, "data-key": `result:${id}`, "aria-label": "Your answer", children: reasons(rows2) }),
    /* @__PURE__ */ a2(SourceList, { sources }),
    /* @__PURE__ */ a2(Button, { action: "again", name: `again:${id}`, data: { "data-question": id }, children: "Try again" })
  ] });
}
function keyOf(board, id, which) {
  const question2 = board.view().questions.find((one) => one.id === id);
  const option = which === "first" ? question2?.options[0]?.id : question2 && chosenOf(board, question2);
  return `option:${id}:${option}`;
}
var on5 = {
  choose(board, { question: question2, value }) {
    const answers = answersOf(board);
    write(board, { ...answers, chosen: { ...answers.chosen, [question2]: value } });
  },
  check(board, { question: question2 }) {
    const answers = answersOf(board);
    const checked2 = [.../* @__PURE__ */ new Set([...answers.checked, question2])];
    write(board, { ...answers, checked: checked2 });
    focusOn(board, `result:${question2}`);
    const right = answers.chosen[question2] === board.view().feedback[question2]?.right;
    say(board, `${right ? "Right" : "Not right"}. The reason follows.`);
  },
  blocked(board, { question: question2 }) {
    focusOn(board, keyOf(board, question2, "first"));
    say(board, "Still to do: choose an answer.");
  },
  again(board, { question: question2 }) {
    const answers = answersOf(board);
    write(board, { ...answers, checked: answers.checked.filter((one) => one !== question2) });
    focusOn(board, keyOf(board, question2, "chosen"));
    say(board, "The question is open again. Your choice is kept.");
  }
};
var render4 = (host) => mount(host, { name: "questions", draw: draw3, on: on5, ui: {} }).stop;
var questions_default = { render: render4 };

// course/boards/sources/answers.ts
var BLANK3 = { source: null, limit: null, use: null, confidence: null };
var PARTS = [
  { part: "source", question: "Who says it?", name: "Who says it" },
  { part: "limit", question: "How limited is it?", name: "Its limit" },
  { part: "use", question: "May you cite it for this point?", name: "Its use" }
];
var WANTS = [
  ["source", "say who says it"],
  ["limit", "say how limited it is"],
  ["use", "say whether you may cite it"],
  ["confidence", "say how sure you are"]
];
function entryOf2(answers, id) {
  return { ...BLANK3, ...answers.items?.[id] };
}
function itemOf(view, id) {
  const found = view.items.find((item) => item.id === id);
  if (!found) throw new Error(`There is no statement ${id}.`);
  return found;
}
function groupOf2(view, id) {
  const found = view.groups.find((group) => group.id === id);
  if (!found) throw new Error(`There is no group ${id}.`);
  return found;
}
function withEntry2(answers, id, changes) {
  const items = { ...answers.items, [id]: { ...entryOf2(answers, id), ...changes } };
  return { ...answers, kind: "sources", items, checked: answers.checked ?? [] };
}
function withChecked2(answers, group, checked2) {
  const others2 = (answers.checked ?? []).filter((id) => !group.items.includes(id));
  const list = checked2 ? [...others2, ...group.items] : others2;
  return { ...answers, kind: "sources", items: answers.items ?? {}, checked: list };
}
function isChecked2(view, answers, group) {
  if (view.mode === "exercise" || !view.feedback) return false;
  return group.items.every((id) => answers.checked?.includes(id));
}
function isLocked2(view, answers, group) {
  const isDone = (other) => isChecked2(view, answers, other);
  return isWaiting(view, group, isDone, ({ items }) => items.some((id) => answers.items?.[id]));
}
function isAnswered2(answers, id) {
  const entry = entryOf2(answers, id);
  return WANTS.every(([part]) => entry[part]);
}
function nameOf2(view, id) {
  return `Statement ${view.items.findIndex((item) => item.id === id) + 1}`;
}
function missingIn2(view, answers, group) {
  const wants2 = WANTS.map(([part2, words2]) => {
    const without = group.items.filter((id) => !entryOf2(answers, id)[part2]);
    const all = without.length > 1 && without.length === group.items.length;
    const which = all ? "all of them" : listed(without.map((id) => nameOf2(view, id).toLowerCase()));
    return without.length ? `${words2} (${which})` : "";
  });
  const item = group.items.find((id) => !isAnswered2(answers, id));
  const [part] = WANTS.find(([one]) => item && !entryOf2(answers, item)[one]) ?? [];
  return { words: wants2.filter(Boolean).join("; "), first: item && part ? { item, part } : null };
}
function outcomeOf2(view, answers, group) {
  const right = group.items.filter((id) => {
    const { source, limit, use } = entryOf2(answers, id);
    const told2 = view.feedback?.[id];
    if (!told2 || !source || !limit || !use) return false;
    return told2.source[source]?.right && told2.limit[limit]?.right && told2.use[use]?.right;
  });
  const count = group.items.length;
  return `${right.length} of ${count} statement${count === 1 ? "" : "s"} right in every part`;
}

// course/boards/sources/sources.tsx
function draw4(board) {
  const view = board.view();
  const [first] = view.groups ?? [];
  if (!first) return heading(board);
  if (view.mode !== "exercise") {
    return [heading(board), view.groups.map((group2) => lessonGroup2(board, view, group2))];
  }
  const group = view.groups.find(({ id }) => id === board.ui.group) ?? first;
  const count = ({ items }) => ({
    done: items.filter((id) => isAnswered2(board.answers(), id)).length,
    of: items.length
  });
  return [
    heading(board),
    view.groups.length > 1 ? groupBar(view, group, "Groups of statements", count) : null,
    openGroup2(board, view, group)
  ];
}
function lessonGroup2(board, view, group) {
  const answers = board.answers();
  if (isLocked2(view, answers, group)) return lockedGroup(board, group);
  if (!isChecked2(view, answers, group)) return openGroup2(board, view, group);
  return groupWithReasons(board, group, {
    result: outcomeOf2(view, answers, group),
    inside: group.items.map((id) => closedItem(board, view, itemOf(view, id)))
  });
}
function openGroup2(board, view, group) {
  const { words: words2 } = missingIn2(view, board.answers(), group);
  const count = group.items.length;
  return groupShell(
    board,
    group,
    "open",
    /* @__PURE__ */ a2("div", { class: "ce-facts", children: [
      group.items.map((id) => openItem(board, view, itemOf(view, id))),
      view.mode === "exercise" ? turn(view, group, words2) : /* @__PURE__ */ a2(
        CheckRow,
        {
          board,
          name: `check:${group.id}`,
          data: { "data-group": group.id },
          missing: words2,
          children: count === 1 ? "Check this statement" : `Check these ${count} statements`
        }
      )
    ] })
  );
}
function statement(board, item, state2, inside) {
  const id = `${board.id}-item-${item.id}`;
  const key = `item:${item.id}`;
  return /* @__PURE__ */ a2(
    "article",
    {
      class: `ce-fact ce-${state2}`,
      "data-part-of-board": key,
      "data-key": key,
      "aria-labelledby": id,
      children: [
        /* @__PURE__ */ a2("div", { class: "ce-fact-head", children: [
          /* @__PURE__ */ a2("h4", { id, tabindex: -1, "data-key": `title:${item.id}`, children: nameOf2(board.view(), item.id) }),
          /* @__PURE__ */ a2("p", { class: "ce-fact-text", children: rich(item.text) }),
          /* @__PURE__ */ a2("p", { class: "ce-point", children: [
            "You would like to cite it for: ",
            /* @__PURE__ */ a2("strong", { children: rich(item.point) })
          ] })
        ] }),
        inside
      ]
    }
  );
}
function openItem(board, view, item) {
  const chosen = entryOf2(board.answers(), item.id);
  const options2 = optionsOf(view, item);
  const ask2 = (part, legend, look) => /* @__PURE__ */ a2(
    Choices,
    {
      board,
      name: `${part}:${item.id}`,
      about: nameOf2(view, item.id),
      legend,
      options: options2[part],
      look,
      value: chosen[part],
      action: "choose",
      hints: part === "use",
      data: { "data-item": item.id, "data-part": part }
    }
  );
  const { best } = view.feedback?.[item.id] ?? {};
  const hints = PARTS.map(({ part, name }) => {
    return [`${name} is one of these`, oneOfTwo(options2[part], best?.[part])];
  });
  return statement(
    board,
    item,
    "open",
    /* @__PURE__ */ a2($, { children: [
      PARTS.map(({ part, question: question2 }) => ask2(part, question2, "ce-list ce-columns")),
      /* @__PURE__ */ a2(Hints, { name: item.id, about: nameOf2(view, item.id), list: hints }),
      ask2("confidence", "How sure are you?", "ce-row ce-segments"),
      /* @__PURE__ */ a2(UndoPlace, { board, part: `item:${item.id}` })
    ] })
  );
}
function optionsOf(view, item) {
  const { sources: source, uses: use, confidences: confidence } = view;
  return { source, limit: item.limits, use, confidence };
}
function closedItem(board, view, item) {
  const told2 = view.feedback?.[item.id];
  if (!told2) return null;
  const entry = entryOf2(board.answers(), item.id);
  const options2 = optionsOf(view, item);
  const rows2 = PARTS.flatMap(
    ({ part, name }) => answerRows({
      known: told2[part],
      options: options2[part],
      id: entry[part],
      best: told2.best[part],
      part: name
    })
  );
  const short = rows2.map((row) => row.text === told2.why ? { ...row, text: "" } : row);
  const sure = surety(view.confidences, entry.confidence);
  return statement(
    board,
    item,
    "closed",
    /* @__PURE__ */ a2($, { children: [
      /* @__PURE__ */ a2("ul", { class: "ce-reasons", children: reasons(firstWith(short, sure)) }),
      because(told2.why),
      /* @__PURE__ */ a2(SourceList, { sources: told2.sources })
    ] })
  );
}
var on6 = {
  group: showGroup,
  choose(board, { item, part, value }) {
    const view = board.view();
    const group = view.groups.find(({ items }) => items.includes(item));
    const missing = () => group && missingIn2(view, board.answers(), group).words;
    const before = missing();
    const changes = { [part]: value };
    write(board, withEntry2(board.answers(), item, changes));
    if (!before || missing()) return;
    say(
      board,
      view.mode === "exercise" ? "This group is complete." : "Nothing is missing: you can check this group."
    );
  },
  check(board, { group: id }) {
    const view = board.view();
    const group = groupOf2(view, id);
    write(board, withChecked2(board.answers(), group, true));
    focusOn(board, `result:${id}`);
    say(board, `Checked: ${outcomeOf2(view, board.answers(), group)}. The reasons follow.`);
  },
  blocked(board, { group: id }) {
    const view = board.view();
    const { words: words2, first } = missingIn2(view, board.answers(), groupOf2(view, id));
    if (!first) return;
    const [option] = optionsOf(view, itemOf(view, first.item))[first.part];
    focusOn(board, `${first.part}:${first.item}:${option?.id}`);
    say(board, `Still to do: ${words2}.`);
  },
  again(board, { group: id }) {
    const group = groupOf2(board.view(), id);
    write(board, withChecked2(board.answers(), group, false));
    focusOn(board, `title:${group.items[0]}`);
    say(board, "The group is open again. Your choices are kept.");
  }
};
var render5 = (host) => mount(host, { name: "sources", draw: draw4, on: on6, ui: { group: null } }).stop;
var sources_default = { render: render5 };

// course/boards/shared/sheet.tsx
function Sheet({ board, name, title, line, children }) {
  const id = `${board.id}-sheet-${name}`;
  return /* @__PURE__ */ a2("section", { class: "ce-sheet", "aria-labelledby": id, "data-key": `sheet:${name}`, children: [
    /* @__PURE__ */ a2("h3", { id, children: rich(title) }),
    line ? /* @__PURE__ */ a2("p", { class: "ce-kicker", children: line }) : null,
    children
  ] });
}

// course/boards/two_files/answers.ts
var BLANK4 = {
  difference: null,
  elements: [],
  follows: null,
  confidence: null,
  checked: false
};
function chosenOf2(answers) {
  return { ...BLANK4, ...answers, kind: "two-files" };
}
function missingIn3(view, { difference, elements, follows, confidence }) {
  const all = [
    [!difference, "choose the difference", `difference:${view.differences[0]?.id}`],
    [!elements.length, "tick the questions it moves", `element:${view.elements[0]?.id}`],
    [!follows, "choose what follows", `follows:${view.follows[0]?.id}`],
    [!confidence, "say how sure you are", `confidence:${view.confidences[0]?.id}`]
  ];
  const wants2 = all.filter(([is]) => is);
  return { words: wants2.map(([, words2]) => words2).join("; "), first: wants2[0]?.[2] };
}
function movedRows(view, { elements }) {
  const { elements: told2, best } = view.feedback;
  const verdict = (id) => {
    if (elements.includes(id)) return told2[id]?.right ? "right" : "wrong";
    return best.elements.includes(id) ? "missed" : null;
  };
  return view.elements.flatMap(({ id, label: chosen }) => {
    const thought = verdict(id);
    return thought ? [{ verdict: thought, chosen, text: told2[id]?.text }] : [];
  });
}
function score(view, { difference, elements, follows }) {
  const { difference: differs, follows: then, best } = view.feedback;
  const same = best.elements.length === elements.length;
  const moved = same && best.elements.every((id) => elements.includes(id));
  const right = [differs[difference ?? ""]?.right, moved, then[follows ?? ""]?.right].filter(
    Boolean
  );
  return `${right.length} of 3 right`;
}

// course/boards/two_files/two-files.tsx
var QUESTIONS = {
  difference: "1. What is the one difference that matters?",
  elements: "2. Which questions does it move?",
  follows: "3. What follows?"
};
function draw5(board) {
  const view = board.view();
  if (!view.left) return heading(board);
  const chosen = chosenOf2(board.answers());
  const closed2 = Boolean(view.feedback && chosen.checked);
  const rows2 = Math.max(view.left.facts.length, view.right.facts.length);
  return [
    heading(board),
    /* @__PURE__ */ a2("div", { class: "ce-two", style: `--ce-rows: ${rows2}`, children: [
      file(board, view, "left", closed2),
      file(board, view, "right", closed2)
    ] }),
    closed2 ? answer2(board, view, chosen) : questions(board, view, chosen)
  ];
}
function file(board, view, side, closed2) {
  const { label, client, date_label: date, facts: facts2 } = view[side];
  const dated = closed2 && view.left.date_label !== view.right.date_label;
  const differs = () => [/* @__PURE__ */ a2("strong", { class: "ce-tag", children: "Differs" }), " "];
  const fact = ({ text, same }) => /* @__PURE__ */ a2("li", { "data-differs": closed2 && !same, children: [
    closed2 && !same ? differs() : null,
    rich(text)
  ] });
  const line = [client, " · ", dated ? differs() : null, date];
  return /* @__PURE__ */ a2(Sheet, { board, name: side, title: label, line, children: /* @__PURE__ */ a2("ul", { children: facts2.map(fact) }) });
}
function questions(board, view, chosen) {
  const ask2 = (part, legend, options2, look = "ce-list") => /* @__PURE__ */ a2(
    Choices,
    {
      board,
      name: part,
      legend,
      options: options2,
      look,
      value: chosen[part],
      action: "choose",
      data: { "data-part": part }
    }
  );
  return /* @__PURE__ */ a2("div", { class: "ce-of-two", "data-part-of-board": "questions", "data-key": "questions", children: [
    ask2("difference", QUESTIONS.difference, view.differences),
    elementBoxes(board, view, chosen),
    ask2("follows", QUESTIONS.follows, view.follows),
    fileHints(view),
    ask2("confidence", "How sure are you?", view.confidences, "ce-segments"),
    /* @__PURE__ */ a2(UndoPlace, { board, part: "questions" }),
    view.feedback ? /* @__PURE__ */ a2(CheckRow, { board, missing: missingIn3(view, chosen).words, children: "Compare with the answer" }) : null
  ] });
}
function elementBoxes(board, view, chosen) {
  return /* @__PURE__ */ a2(
    Choices,
    {
      board,
      name: "element",
      legend: QUESTIONS.elements,
      options: view.elements.map((element3) => ({ ...element3, hint: element3.question })),
      look: "ce-list",
      value: chosen.elements,
      action: "tick",
      hints: true
    }
  );
}
function fileHints(view) {
  const { best } = view.feedback ?? {};
  if (!best) return null;
  return /* @__PURE__ */ a2(
    Hints,
    {
      name: "files",
      about: "the three questions",
      list: [
        ["1 is one of these", oneOfTwo(view.differences, best.difference)],
        ["2: how many it moves", String(best.elements.length)],
        ["3 is one of these", oneOfTwo(view.follows, best.follows)]
      ]
    }
  );
}
function answer2(board, view, chosen) {
  const { best, why, sources, ...told2 } = view.feedback;
  const rows2 = (part2, options2) => answerRows({ known: told2[part2], options: options2, id: chosen[part2], best: best[part2] });
  const part = (name, list) => /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("h3", { children: QUESTIONS[name] }),
    /* @__PURE__ */ a2("ul", { class: "ce-reasons", children: reasons(list) })
  ] });
  const sure = surety(view.confidences, chosen.confidence);
  return /* @__PURE__ */ a2("div", { class: "ce-of-two", "data-part-of-board": "questions", "data-key": "answer", children: [
    /* @__PURE__ */ a2("p", { class: "ce-result", tabindex: -1, "data-key": "result", children: score(view, chosen) }),
    /* @__PURE__ */ a2(UndoPlace, { board, part: "questions" }),
    part("difference", firstWith(rows2("difference", view.differences), sure)),
    part("elements", movedRows(view, chosen)),
    part("follows", rows2("follows", view.follows)),
    because(why),
    /* @__PURE__ */ a2(SourceList, { sources }),
    /* @__PURE__ */ a2(Button, { action: "again", children: "Try again" })
  ] });
}
function change3(board, changes) {
  const before = missingIn3(board.view(), chosenOf2(board.answers())).words;
  const next = { ...chosenOf2(board.answers()), ...changes };
  write(board, next);
  if (!before || missingIn3(board.view(), next).words) return;
  say(board, "Nothing is missing: you can compare with the answer.");
}
var on7 = {
  choose(board, { part, value }) {
    change3(board, { [part]: value });
  },
  tick(board, { value }, target) {
    const { elements: before } = chosenOf2(board.answers());
    const { checked: checked2 } = target;
    const isOn = (id) => id === value ? checked2 : before.includes(id);
    const ids = board.view().elements.map(({ id }) => id);
    change3(board, { elements: ids.filter(isOn) });
  },
  check(board) {
    change3(board, { checked: true });
    focusOn(board, "result");
    const result = score(board.view(), chosenOf2(board.answers()));
    say(board, `${result}. The reasons follow. What differs is marked in the two files above.`);
  },
  blocked(board) {
    const { words: words2, first } = missingIn3(board.view(), chosenOf2(board.answers()));
    focusOn(board, first);
    say(board, `Still to do: ${words2}.`);
  },
  again(board) {
    change3(board, { checked: false });
    focusOn(board, `difference:${chosenOf2(board.answers()).difference}`);
    say(board, "The questions are open again. Your choices are kept.");
  }
};
var render6 = (host) => mount(host, { name: "two-files", draw: draw5, on: on7, ui: {} }).stop;
var two_files_default = { render: render6 };

// course/boards/interview/state.ts
function heldOf(board) {
  const { asked: asked4, second, checked: checked2 } = board.answers();
  const known = board.view().questions.map(({ id }) => id);
  return {
    kind: "interview",
    asked: (asked4 ?? []).filter((id) => known.includes(id)),
    second: Boolean(second),
    checked: Boolean(checked2)
  };
}
function questionOf(view, id) {
  const found = view.questions.find((question2) => question2.id === id);
  if (!found) throw new Error(`There is no question ${id}.`);
  return found;
}
function timeOf(view, { asked: asked4, second }) {
  const all = view.minutes + (second ? view.second_minutes : 0);
  const spent = asked4.reduce((sum, id) => sum + questionOf(view, id).minutes, 0);
  return { all, left: Math.max(0, all - spent) };
}
function askable(view, { asked: asked4 }) {
  return view.questions.filter(
    ({ id, follows }) => !asked4.includes(id) && follows.every((other) => asked4.includes(other))
  );
}
function suggestedBy(view, asked4, place2) {
  const [before, question2] = [asked4.slice(0, place2), questionOf(view, asked4[place2])];
  return before.find((id) => questionOf(view, id).spoils.includes(question2.id)) ?? null;
}
function isUnwarned(view, asked4, place2) {
  const { after } = questionOf(view, asked4[place2]);
  return Boolean(after) && !asked4.slice(0, place2).includes(after);
}
function replyOf(view, asked4, place2) {
  const { reply, tainted_reply: tainted } = questionOf(view, asked4[place2]);
  return suggestedBy(view, asked4, place2) && tainted || reply;
}
function shownBy(view, asked4, place2) {
  const { reply, reveals } = questionOf(view, asked4[place2]);
  return replyOf(view, asked4, place2) === reply ? reveals : [];
}
function learned(view, asked4) {
  const facts2 = asked4.flatMap((_2, place2) => shownBy(view, asked4, place2));
  return [...new Map(facts2.map((fact) => [fact.id, fact])).values()];
}

// course/boards/interview/review.tsx
function review(view, held) {
  const known = new Set(learned(view, held.asked).map(({ id }) => id));
  const all = view.must_learn.length;
  const got = view.must_learn.filter(({ id }) => known.has(id)).length;
  const harmed = harmedRows(view, held);
  const { left, all: minutes } = timeOf(view, held);
  return /* @__PURE__ */ a2("section", { class: "ce-review", "data-key": "review", children: [
    /* @__PURE__ */ a2("h3", { class: "ce-result", tabindex: -1, "data-key": "result", children: `You learned ${got} of the ${all} things that decide this file.` }),
    /* @__PURE__ */ a2("p", { children: [
      `You used ${minutes - left} of ${minutes} minutes.`,
      held.second ? [" ", rich(view.second_costs)] : null
    ] }),
    rows("What decides this file", learnedRows(view, held, known)),
    harmed.length ? rows("Answers you can rely on less", harmed) : null,
    held.asked.length ? record(view, held) : null,
    /* @__PURE__ */ a2(SourceList, { sources: view.feedback.sources }),
    /* @__PURE__ */ a2(Button, { action: "again", children: "Hold the interview again" })
  ] });
}
function rows(title, list) {
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("h4", { children: title }),
    /* @__PURE__ */ a2("ul", { class: "ce-reasons", children: reasons(list) })
  ] });
}
function learnedRows(view, { asked: asked4 }, known) {
  const how = (id) => {
    const question2 = view.questions.find(({ reveals }) => reveals.some((fact) => fact.id === id));
    if (!question2) return "";
    return asked4.includes(question2.id) ? `You asked, but you had suggested the answer: ${question2.text}` : `You would have learned it from: ${question2.text}`;
  };
  return view.must_learn.map(
    ({ id, text: chosen }) => known.has(id) ? { verdict: "learned", chosen } : { verdict: "missed", chosen, text: how(id) }
  );
}
function harmedRows(view, { asked: asked4 }) {
  return asked4.flatMap((id, place2) => {
    const { text: chosen, after } = questionOf(view, id);
    const suggestion = suggestedBy(view, asked4, place2);
    const found = [];
    if (suggestion) {
      const text = `This answer is tainted: you had suggested it. ${questionOf(view, suggestion).text}`;
      found.push({ verdict: "tainted", chosen, text });
    }
    if (isUnwarned(view, asked4, place2)) {
      const text = `This had to come first: ${questionOf(view, after).text}`;
      found.push({ verdict: "unwarned", chosen, text });
    }
    return found;
  });
}
var HEADS = ["Order", "Asked and answered", "Minutes", "It showed", "Remark"];
function record(view, { asked: asked4 }) {
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("h4", { children: "The whole interview" }),
    /* @__PURE__ */ a2("table", { class: "ce-record", role: "table", "aria-label": "The whole interview", "data-key": "table", children: [
      /* @__PURE__ */ a2("thead", { role: "rowgroup", children: /* @__PURE__ */ a2("tr", { role: "row", children: HEADS.map((name) => /* @__PURE__ */ a2("th", { scope: "col", role: "columnheader", children: name })) }) }),
      /* @__PURE__ */ a2("tbody", { role: "rowgroup", children: asked4.map((_2, place2) => recordRow(view, asked4, place2)) })
    ] })
  ] });
}
function recordRow(view, asked4, place2) {
  const { text, minutes, why } = questionOf(view, asked4[place2]);
  const line = (words2) => /* @__PURE__ */ a2("p", { children: rich(words2) });
  const cell = (name, inside) => /* @__PURE__ */ a2("td", { role: "cell", "data-name": name, children: inside });
  const shown = shownBy(view, asked4, place2).map((fact) => line(fact.text));
  const remarks = [
    suggestedBy(view, asked4, place2) ? "Tainted: you suggested this answer." : "",
    isUnwarned(view, asked4, place2) ? "Asked before the warning that protects the answer." : ""
  ].filter(Boolean);
  const strong = remarks.map((remark) => /* @__PURE__ */ a2("p", { children: /* @__PURE__ */ a2("strong", { children: remark }) }));
  return /* @__PURE__ */ a2("tr", { role: "row", children: [
    cell("Order", place2 + 1),
    /* @__PURE__ */ a2("th", { scope: "row", role: "rowheader", children: [
      line(text),
      /* @__PURE__ */ a2("p", { class: "ce-reply", children: rich(replyOf(view, asked4, place2)) })
    ] }),
    cell("Minutes", minutes),
    cell("It showed", shown.length ? shown : "Nothing"),
    cell("Remark", [strong, line(why)])
  ] });
}

// course/boards/interview/interview.tsx
function draw6(board) {
  const view = board.view();
  if (!view.questions) return heading(board);
  const held = heldOf(board);
  if (held.checked) return [heading(board), review(view, held)];
  const talk = /* @__PURE__ */ a2("div", { class: "ce-talk", "data-key": "talk", children: [
    transcript(view, held),
    asking(board, view, held)
  ] });
  const known = /* @__PURE__ */ a2(Sheet, { board, name: "known", title: "What you know", children: facts(board, learned(view, held.asked)) });
  const time = clock(board, view, held);
  if (!board.ui.wide) return [heading(board), time, talk, known];
  return [
    heading(board),
    /* @__PURE__ */ a2("div", { class: "ce-room", "data-key": "room", children: [
      talk,
      /* @__PURE__ */ a2("div", { class: "ce-beside-column", children: /* @__PURE__ */ a2("div", { class: "ce-beside", "data-follow": true, "data-key": "beside", children: [
        time,
        known
      ] }) })
    ] })
  ];
}
function clock(board, view, held) {
  const { all, left } = timeOf(view, held);
  const share = all ? Math.round(100 * left / all) : 0;
  return /* @__PURE__ */ a2("div", { class: "ce-clock", "data-follow": !board.ui.wide, "data-key": "clock-bar", children: [
    /* @__PURE__ */ a2("p", { "data-key": "clock", children: `${left} of ${all} minutes left` }),
    /* @__PURE__ */ a2("div", { class: "ce-clock-face", "aria-hidden": "true", children: /* @__PURE__ */ a2("div", { style: `inline-size: ${share}%` }) })
  ] });
}
function facts(board, known) {
  if (!known.length) return /* @__PURE__ */ a2("p", { class: "ce-missing", children: "Nothing yet." });
  const reach = board.ui.wide ? { tabindex: 0, "aria-label": "What you know" } : {};
  return /* @__PURE__ */ a2("ul", { ...reach, "data-key": "known", children: known.map(({ id, text }) => /* @__PURE__ */ a2("li", { "data-key": `known:${id}`, children: rich(text) })) });
}
function transcript(view, { asked: asked4 }) {
  if (!asked4.length) return null;
  return /* @__PURE__ */ a2("ol", { class: "ce-transcript", "aria-label": "What was said", "data-key": "transcript", children: asked4.map((id, place2) => /* @__PURE__ */ a2("li", { "data-key": `turn:${id}`, tabindex: -1, children: [
    /* @__PURE__ */ a2("p", { class: "ce-asked", children: [
      /* @__PURE__ */ a2("strong", { children: "You: " }),
      rich(questionOf(view, id).text)
    ] }),
    /* @__PURE__ */ a2("p", { children: [
      /* @__PURE__ */ a2("strong", { children: `${view.client}: ` }),
      rich(replyOf(view, asked4, place2))
    ] })
  ] })) });
}
function asking(board, view, held) {
  const open = askable(view, held);
  const { left } = timeOf(view, held);
  const affordable = open.some(({ minutes }) => minutes <= left);
  const id = `${board.id}-asking`;
  return /* @__PURE__ */ a2("section", { class: "ce-asking", "aria-labelledby": id, "data-key": "asking", children: [
    /* @__PURE__ */ a2("h3", { id, tabindex: -1, "data-key": "ask-title", children: held.asked.length ? "What do you ask next?" : "What do you ask first?" }),
    open.length ? /* @__PURE__ */ a2("ul", { children: open.map((question2) => ask(question2, left)) }) : /* @__PURE__ */ a2("p", { class: "ce-missing", children: "You have asked everything there is to ask." }),
    endings(view, held, affordable)
  ] });
}
function ask({ id, text, minutes }, left) {
  const dear = minutes > left;
  const length = `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  return /* @__PURE__ */ a2("li", { "data-key": `askable:${id}`, children: /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-ask",
      "data-do": "ask",
      "data-question": id,
      "data-key": `ask:${id}`,
      "aria-disabled": dear ? true : void 0,
      children: [
        /* @__PURE__ */ a2("span", { children: rich(text) }),
        /* @__PURE__ */ a2("span", { class: "ce-count", children: dear ? `${length}: not enough time left` : length })
      ]
    }
  ) });
}
function endings(view, held, affordable) {
  return /* @__PURE__ */ a2("div", { class: "ce-endings", children: [
    /* @__PURE__ */ a2("div", { class: "ce-turn", children: [
      held.second ? null : /* @__PURE__ */ a2(Button, { action: "second", children: `Book a second appointment (${view.second_minutes} minutes)` }),
      /* @__PURE__ */ a2(Button, { action: "end", look: affordable ? "" : "ce-primary", children: "End the interview" })
    ] }),
    /* @__PURE__ */ a2("p", { class: "ce-missing", children: [
      held.second ? "You have booked it. " : null,
      rich(view.second_costs)
    ] })
  ] });
}
var on8 = {
  ask(board, { question: question2 }) {
    const held = heldOf(board);
    const next = { ...held, asked: [...held.asked, question2] };
    write(board, next);
    focusOn(board, `turn:${question2}`);
    const view = board.view();
    const { left } = timeOf(view, next);
    const reply = replyOf(view, next.asked, next.asked.length - 1);
    say(board, `${view.client}: ${reply} ${left} minutes left.`);
  },
  blocked(board) {
    const book = heldOf(board).second ? "" : "Book a second appointment, ask something shorter, or ";
    say(board, `There is not enough time left for this. ${book}end the interview.`);
  },
  second(board) {
    const next = { ...heldOf(board), second: true };
    write(board, next);
    focusOn(board, "ask-title");
    const { left } = timeOf(board.view(), next);
    say(board, `A second appointment is booked: ${left} minutes left.`);
  },
  end(board) {
    write(board, { ...heldOf(board), checked: true });
    focusOn(board, "result");
    say(board, "The interview is over. What you learned, and what you did not, follows.");
  },
  again: startAgain
};
var render7 = (host) => mount(host, { name: "interview", draw: draw6, on: on8, ui: {}, undoes: false }).stop;
var interview_default = { render: render7 };

// course/boards/need/need.tsx
var LONGEST = 300;
function needOf(board) {
  return { chosen: null, line: "", ...board.answers(), kind: "need" };
}
function draw7(board) {
  const { options: options2, title } = board.view();
  if (!options2) return heading(board);
  board.ui.line ??= needOf(board).line;
  return [
    heading(board),
    /* @__PURE__ */ a2(
      Choices,
      {
        board,
        name: "need",
        legend: title,
        options: options2,
        look: "ce-list",
        value: needOf(board).chosen,
        action: "choose"
      }
    ),
    lineField(board, board.ui.line)
  ];
}
function lineField(board, line) {
  const id = `${board.id}-line`;
  return /* @__PURE__ */ a2("div", { class: "ce-need-line", "data-key": "line-field", children: [
    /* @__PURE__ */ a2("label", { for: id, children: board.view().line }),
    /* @__PURE__ */ a2(
      "input",
      {
        id,
        type: "text",
        value: line,
        maxlength: LONGEST,
        autocomplete: "off",
        spellcheck: true,
        enterkeyhint: "done",
        lang: "en-GB",
        "data-key": "line"
      }
    )
  ] });
}
function keep(board, changes = {}) {
  kept(board);
  const next = { ...needOf(board), line: board.ui.line ?? "", ...changes };
  if (JSON.stringify(next) !== JSON.stringify(board.answers())) write(board, next);
}
var on9 = {
  choose(board, { value }) {
    keep(board, { chosen: value });
  }
};
var hears3 = {
  input(board, event) {
    const field = event.target;
    if (field.type !== "text") return;
    board.ui.line = field.value;
    keepSoon(board, keep);
  }
};
function arrived2(board) {
  if (!board.timer) board.ui.line = needOf(board).line;
}
var render8 = (host) => {
  const kind = {
    name: "need",
    draw: draw7,
    on: on9,
    hears: hears3,
    arrived: arrived2,
    ui: { line: null },
    undoes: false
  };
  return mountTyped(host, keep, kind);
};
var need_default = { render: render8 };

// course/boards/all.ts
var boards = {
  match: match_default,
  route: route_default,
  draft: draft_default,
  questions: questions_default,
  sources: sources_default,
  "two-files": two_files_default,
  interview: interview_default,
  need: need_default
};

// course/pages/front/beats.ts
var BEAT = 2e4;
var USED_BY = ["pointerdown", "keydown", "scroll", "pointermove"];
function beat(tell) {
  let used = true;
  const use = () => {
    used = true;
  };
  for (const type of USED_BY) addEventListener(type, use, { passive: true, capture: true });
  setInterval(() => {
    if (!used || document.visibilityState !== "visible") return;
    used = false;
    tell();
  }, BEAT);
}

// course/pages/front/board-host.ts
function modelOf(first, saved) {
  let values = first;
  const heard2 = /* @__PURE__ */ new Map();
  const changed = /* @__PURE__ */ new Set();
  const of = (event) => heard2.get(event) ?? [];
  const model2 = {
    get: (name) => values[name],
    set(name, value) {
      if (values[name] === value) return;
      values = { ...values, [name]: value };
      changed.add(name);
      for (const tell of of(`change:${name}`)) tell();
    },
    on(event, tell) {
      heard2.set(event, [...of(event), tell]);
    },
    off(event, tell) {
      heard2.set(
        event,
        of(event).filter((other) => other !== tell)
      );
    },
    save_changes() {
      const names = [...changed];
      changed.clear();
      for (const name of names) saved(name);
    }
  };
  return {
    model: model2,
    bring(name, value) {
      model2.set(name, value);
      changed.delete(name);
    }
  };
}
function showBoard({ place: place2, id, view, frontEnd, keeper }) {
  const opened = keeper.open(id, (notice) => bring("notice", notice));
  const { model: model2, bring } = modelOf({ view, wish: "", ...opened }, (name) => {
    const answers = model2.get("answers");
    if (name === "answers" && isGiven(answers)) keeper.keep(id, answers);
    if (name === "wish" && model2.get("wish") === "reload") showNewest();
    if (name === "wish" && model2.get("wish") === "insist") keepThese();
  });
  async function showNewest() {
    const newest = await keeper.newest(id);
    bring("wish", "");
    if (!newest) return;
    bring("answers", newest.answers);
    bring("notice", newest.notice);
  }
  async function keepThese() {
    const answers = model2.get("answers");
    if (isGiven(answers)) await keeper.insist(id, answers);
    bring("wish", "");
  }
  const stop = frontEnd.render({ model: model2, el: place2 });
  return () => {
    stop();
    keeper.close(id);
  };
}
var isGiven = (answers) => "kind" in answers;
async function showBoards({ views, frontEnds, keeper }) {
  const places = [...document.querySelectorAll("[data-board]")];
  if (!location.hash) {
    await pageIsRead();
    firstWhatIsInSight();
  }
  const shown = places.map(async (place2) => {
    const id = place2.dataset.board ?? "";
    const view = views[id];
    if (!view) throw new Error(`The page was given nothing to show for its board ${id}.`);
    const stop = showBoard({ place: place2, id, view, frontEnd: frontEnds[view.board], keeper });
    await null;
    place2.dataset.ready = "";
    return stop;
  });
  return Promise.all(shown);
}
function pageIsRead() {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });
}
function firstWhatIsInSight() {
  const root = document.documentElement;
  root.dataset.opening = "";
  requestAnimationFrame(() => requestAnimationFrame(() => delete root.dataset.opening));
}

// course/pages/front/contents.ts
var NARROW = matchMedia("(max-width: 70rem)");
function foldContents(page) {
  const contents = page.querySelector("details[data-folds]");
  if (contents) contents.open = !NARROW.matches;
}

// course/pages/front/elements.ts
function element2(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === void 0 || value === false) continue;
    node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...nodes(children));
  return node;
}
function nodes(children) {
  return children.flatMap((child) => {
    if (child === null || child === void 0 || child === false) return [];
    if (typeof child === "string" || child instanceof Node) return [child];
    return typeof child === "number" ? [String(child)] : nodes(child);
  });
}
function rich2(text) {
  return emphasisRuns(text).map(
    ([look, words2]) => look === "plain" ? words2 : element2(look, {}, words2)
  );
}
function isWeb(address) {
  return /^https?:\/\/\S+$/i.test(address);
}
function find(place2, selector, kind) {
  const found = place2.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${selector} that is of the kind ${kind.name}.`);
}

// course/pages/front/copying.ts
var WORDS2 = "Copy the citation";
async function copyCitation(button, said2) {
  const text = withoutEmphasis(button.dataset.cite ?? "");
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    selectedCopy(text, button);
  }
  button.textContent = "Copied";
  said2.textContent = "The citation was copied.";
  setTimeout(() => {
    button.textContent = WORDS2;
  }, 2e3);
}
function selectedCopy(text, button) {
  const area = Object.assign(document.createElement("textarea"), { value: text });
  button.after(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  button.focus();
}

// course/pages/front/evidence-search.ts
var FILTERS = ["kind", "topic", "source", "element"];
function matching(all, leftOut, { words: words2, chosen }) {
  const stems = words2.toLowerCase().split(/\s+/).filter(Boolean).map(stem);
  const here = all.filter(({ id }) => !leftOut.includes(id));
  const named = here.filter((entry) => stems.every((one) => said(entry).includes(one)));
  const filed = (entry) => chosen.map((one) => ({ ...one, under: under2(entry, one.filter) }));
  const entries2 = named.filter(
    (entry) => filed(entry).every(({ under: under3, value }) => under3.includes(value))
  );
  const near = named.filter(
    (entry) => filed(entry).every(({ under: under3, value }) => under3.includes(value) || !under3.length)
  );
  return { entries: entries2, unfiled: near.length - entries2.length, leftOut: all.length - here.length };
}
function leftUnsaid({ unfiled, leftOut }) {
  const more = unfiled ? `; ${unfiled} more are filed under nothing of that sort` : "";
  if (!leftOut) return more;
  const asked4 = leftOut === 1 ? "1 row that this exercise asks about is" : `${leftOut} rows that this exercise asks about are`;
  return `${more}. ${asked4} left out here.`;
}
function valuesOf(entries2, filter) {
  const values = [...new Set(entries2.flatMap((entry) => under2(entry, filter)))].filter(Boolean);
  return filter === "kind" ? values : values.sort((one, other) => one.localeCompare(other));
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
function under2(entry, filter) {
  const filed = {
    kind: [entry.kind],
    topic: entry.topics,
    source: entry.sources,
    element: entry.elements
  };
  return filed[filter];
}
function said(entry) {
  const { id, title, text, limit, sources, lists, cite, elements } = entry;
  const named = lists.flatMap(([name, lines]) => [name, ...lines]);
  return [id, title, text, limit, ...sources, ...named, cite, ...elements].join(" ").toLowerCase();
}
var stem = (word) => /^[a-z]{8,}$/.test(word) ? word.slice(0, -3) : word;

// course/pages/front/evidence-entry.ts
function entryCard(entry) {
  const { address, cite, elements } = entry;
  const read = entry.read_at.filter((place2) => isWeb(place2) && place2 !== address);
  const does = [cite && copier(entry), isWeb(address) && away(address, "Open the source")];
  const can = does.filter((one) => one instanceof Element);
  return element2(
    "li",
    { class: "desk-entry" },
    element2("p", { class: "desk-kind" }, rich2(entry.kind)),
    element2("h3", { class: "desk-title" }, rich2(entry.title)),
    element2("p", {}, rich2(capital(entry.text))),
    entry.limit ? labelled("Limit", rich2(entry.limit)) : null,
    entry.lists.flatMap(([name, lines]) => namedList(name, lines)),
    elements.length ? labelled("Goes to", rich2(elements.join("; "))) : null,
    element2("p", { class: "desk-status" }, rich2(entry.status)),
    can.length ? element2(
      "p",
      { class: "desk-actions" },
      can.flatMap((one) => [one, " "])
    ) : null,
    read.length ? readAt(read) : null
  );
}
function copier({ cite, title }) {
  return element2(
    "button",
    {
      class: "button",
      type: "button",
      "data-cite": cite,
      "aria-label": `Copy the citation: ${title}`
    },
    "Copy the citation"
  );
}
function namedList(name, lines) {
  const [first] = lines;
  if (lines.length === 1 && first !== void 0) return [labelled(name, rich2(first))];
  const items = lines.map((line) => element2("li", {}, rich2(line)));
  return [labelled(name, []), element2("ul", { class: "desk-lines" }, items)];
}
function readAt(addresses) {
  const links = addresses.flatMap((address, place2) => [
    place2 ? "; " : "",
    away(address, new URL(address).hostname.replace(/^www\./, ""))
  ]);
  return labelled("Read at", links);
}
function away(href, words2) {
  const looks = {
    href,
    target: "_blank",
    rel: "noopener noreferrer",
    referrerpolicy: "no-referrer"
  };
  return element2("a", looks, words2);
}
function labelled(name, rest) {
  return element2("p", {}, element2("strong", {}, rich2(`${name}: `)), rest);
}

// course/pages/front/evidence-desk.ts
var MOST2 = 30;
var NOT_LOADED = "The evidence could not be loaded. Close the desk and open it again.";
function openDesk({ desk, entries: entries2, leftOut }) {
  const form = find(desk, "form", HTMLFormElement);
  const words2 = find(desk, "[name=words]", HTMLInputElement);
  const list = find(desk, "[data-results]", HTMLElement);
  const count = find(desk, "[data-count]", HTMLElement);
  const moreButton = find(desk, "[data-more]", HTMLElement);
  const opener = find(document, "[data-opens-desk]", HTMLElement);
  let held = null;
  let most = MOST2;
  const asked4 = () => ({ words: words2.value, chosen: chosenIn(desk) });
  const show = () => {
    if (!held) return;
    const found = matching(held, leftOut(), asked4());
    list.replaceChildren(...found.entries.slice(0, most).map(entryCard));
    count.textContent = `${found.entries.length} found${leftUnsaid(found)}`;
    moreButton.hidden = found.entries.length <= most;
  };
  const open = async () => {
    desk.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    words2.focus();
    if (held) return;
    try {
      held = await entries2();
    } catch {
      count.textContent = NOT_LOADED;
      return;
    }
    for (const name of FILTERS) selectOf(desk, name).append(...options(held, name));
    show();
  };
  const close = () => {
    desk.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    opener.focus();
  };
  opener.hidden = false;
  opener.addEventListener("click", () => desk.hidden ? open() : close());
  find(desk, "[data-closes-desk]", HTMLElement).addEventListener("click", close);
  desk.addEventListener("keydown", (event) => event.key === "Escape" && close());
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    most = MOST2;
    show();
  });
  moreButton.addEventListener("click", () => {
    const next = most;
    most += MOST2;
    show();
    list.children[next]?.querySelector("button")?.focus();
  });
  list.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button) copyCitation(button, count);
  });
  return show;
}
var selectOf = (desk, name) => find(desk, `select[name=${name}]`, HTMLSelectElement);
function chosenIn(desk) {
  const all = FILTERS.map((name) => ({ filter: name, value: selectOf(desk, name).value }));
  return all.filter(({ value }) => value);
}
function options(entries2, name) {
  return valuesOf(entries2, name).map((value) => new Option(capital(value), value));
}

// course/pages/front/card-place.ts
var GAP2 = 8;
function cornerFor(mark, { width, height }, room) {
  if (width + 2 * GAP2 > room.right - room.left) return null;
  const below = mark.bottom + GAP2;
  const above = mark.top - GAP2 - height;
  const fitsBelow = below + height <= room.bottom;
  if (!fitsBelow && above < room.top) return null;
  const furthest = room.right - GAP2 - width;
  return {
    left: Math.max(room.left + GAP2, Math.min(mark.left, furthest)),
    top: fitsBelow ? below : above
  };
}

// course/pages/front/source-cards.ts
var HOVER = 300;
var MARK = "a[data-source]";
var NARROW2 = matchMedia("(max-width: 44rem)");
var STICKS = ".top, .foot-bar, [data-sticks]";
function openSourceCards() {
  const shown = shownCard();
  listenToPointer(shown);
  addEventListener("click", (event) => clicked(shown, event), { capture: true });
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !shown.close(true)) return;
      event.stopPropagation();
      event.preventDefault();
    },
    { capture: true }
  );
  addEventListener("focusin", ({ target }) => shown.holds(target) || shown.close());
  for (const type of ["hashchange", "popstate"]) addEventListener(type, () => shown.close());
  addEventListener("resize", shown.place);
  addEventListener("beforeprint", () => {
    shown.close();
    for (const list of document.querySelectorAll("details.source-list"))
      list.setAttribute("open", "");
  });
}
function shownCard() {
  const card = element2("div", { role: "dialog", tabindex: "-1" });
  card.popover = "manual";
  let mark = null;
  let pinned = false;
  const close = (back = false) => {
    if (!mark) return false;
    const had = card.contains(document.activeElement);
    mark.setAttribute("aria-expanded", "false");
    card.remove();
    if (had || back && pinned) mark.focus({ preventScroll: true });
    mark = null;
    pinned = false;
    return true;
  };
  return {
    close,
    open(of, stays) {
      if (mark !== of) {
        close();
        if (!fill(card, of)) return false;
        mark = of;
        of.setAttribute("aria-expanded", "true");
        (of.closest("summary")?.parentElement ?? of).after(card);
        card.showPopover();
        place(card, of);
      }
      pinned ||= stays;
      if (stays) card.focus({ preventScroll: true });
      return true;
    },
    place: () => mark && place(card, mark),
    holds: (target) => target instanceof Node && (card.contains(target) || Boolean(mark?.contains(target))),
    mark: () => mark,
    stays: () => pinned
  };
}
function listenToPointer(shown) {
  let waiting2 = 0;
  addEventListener(
    "pointerdown",
    ({ target }) => {
      clearTimeout(waiting2);
      if (!shown.holds(target)) shown.close();
    },
    { capture: true }
  );
  addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType !== "mouse" || shown.stays()) return;
    clearTimeout(waiting2);
    const of = markOf(target);
    if (of && of !== shown.mark()) waiting2 = setTimeout(() => shown.open(of, false), HOVER);
    else if (!shown.holds(target)) waiting2 = setTimeout(() => shown.close(), HOVER);
  });
}
function clicked(shown, event) {
  const { target } = event;
  const button = copierOf(target);
  if (button) copyCitation(button, saidBeside(button));
  if (target instanceof Element && target.closest("[data-closes-card]")) shown.close(true);
  const mark = event.ctrlKey || event.metaKey || event.shiftKey ? null : markOf(target);
  if (!mark) return;
  if (shown.mark() === mark && shown.stays()) shown.close(true);
  else if (!shown.open(mark, true)) return;
  event.preventDefault();
  event.stopPropagation();
}
function markOf(target) {
  return target instanceof Element ? target.closest(MARK) : null;
}
function copierOf(target) {
  const button = target instanceof Element ? target.closest(".source-card [data-cite]") : null;
  return button instanceof HTMLButtonElement ? button : null;
}
function saidBeside(button) {
  const place2 = button.closest(".source-card") ?? button;
  const said2 = place2.querySelector("[role=status]");
  if (said2) return said2;
  const made = element2("p", { role: "status", class: "source-said" });
  place2.append(made);
  return made;
}
function fill(card, mark) {
  const listed2 = document.getElementById(mark.dataset.source ?? "");
  if (!listed2?.matches(".source-list .source-card")) return false;
  const copy = listed2.cloneNode(true);
  const title = copy.querySelector(".source-title");
  if (title) title.id = "source-open-title";
  const closer = element2(
    "button",
    { type: "button", class: "source-closer", "data-closes-card": true, "aria-label": "Close" },
    "×"
  );
  card.className = `${listed2.className} source-open`;
  card.setAttribute("aria-labelledby", "source-open-title");
  card.replaceChildren(...copy.childNodes, closer);
  return true;
}
function place(card, mark) {
  const sign = mark.querySelector(".source-end") ?? mark;
  const rects = [...sign.getClientRects()];
  const edges = rects.at(-1) ?? mark.getBoundingClientRect();
  const room = roomNow();
  delete card.dataset.sheet;
  card.style.setProperty("--most", `${room.bottom - room.top - 16}px`);
  const corner = NARROW2.matches ? null : cornerFor(edges, card.getBoundingClientRect(), room);
  if (!corner) card.dataset.sheet = "";
  card.style.left = corner ? `${corner.left + scrollX}px` : "";
  card.style.top = corner ? `${corner.top + scrollY}px` : "";
  card.style.setProperty("--foot", `${innerHeight - room.bottom}px`);
}
function roomNow() {
  const right = document.documentElement.clientWidth;
  let [top, bottom] = [0, innerHeight];
  for (const bar2 of document.querySelectorAll(STICKS)) {
    const { top: from, bottom: to, height } = bar2.getBoundingClientRect();
    if (!height || !/fixed|sticky/.test(getComputedStyle(bar2).position)) continue;
    if (from <= 0 && to > 0) top = Math.max(top, to);
    else if (to >= innerHeight && from < innerHeight) bottom = Math.min(bottom, from);
  }
  return { left: 0, right, top, bottom };
}

// course/pages/front/browser-notes.ts
function recall(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
function remember2(name, text) {
  try {
    localStorage.setItem(name, text);
  } catch {
  }
}
function forget2(isMeant) {
  try {
    for (const name of Object.keys(localStorage)) if (isMeant(name)) localStorage.removeItem(name);
  } catch {
  }
}

// course/hosts/study/front/requests.ts
function writeHeaders() {
  const [, xsrf = ""] = document.cookie.match(/(?:^|;\s*)_xsrf=([^;]*)/) ?? [];
  return { "Content-Type": "application/json", "X-XSRFToken": xsrf };
}
function post(address, body) {
  const sent = body && { body: JSON.stringify(body) };
  return fetch(address, { method: "POST", headers: writeHeaders(), ...sent });
}
async function asked3(address, body) {
  return (await post(address, body)).json();
}

// course/hosts/study/front/hand-in.ts
var AWAY = "The course is not answering. Try again in a moment.";
var UNSAVED = "Some answers are not saved yet, so nothing was handed in. Look at the boards above.";
var NOT_HANDED_IN = "The course is not answering, so nothing was handed in. Try again in a moment.";
function openHandIn(form, keeper, learner) {
  const said2 = find(form, "[data-said]", HTMLElement);
  const submit = find(form, "[data-submit]", HTMLButtonElement);
  const anyway = find(form, "[data-anyway]", HTMLButtonElement);
  const name = nameIn(form);
  const typed = typedNames(learner);
  name.value = recall(typed) ?? name.value;
  name.addEventListener("input", () => remember2(typed, name.value));
  checkName(form, name);
  async function handIn(asItIs) {
    if (!form.reportValidity()) return;
    busy(true);
    said2.textContent = "Handing in. This can take some seconds.";
    try {
      said2.textContent = await keeper.settled() ? await told2(asItIs) : UNSAVED;
    } catch {
      said2.textContent = NOT_HANDED_IN;
    } finally {
      busy(false);
    }
  }
  async function told2(asItIs) {
    const sent = { name: name.value, anyway: asItIs };
    const answer3 = await asked3(form.dataset.handIn ?? "", sent);
    if (answer3.state === "handed-in") {
      forget2((one) => one === typed);
      go(answer3.next);
      return said2.textContent ?? "";
    }
    anyway.hidden = answer3.state !== "unfinished";
    return answer3.text;
  }
  function busy(is) {
    for (const button of [submit, anyway]) button.setAttribute("aria-disabled", String(is));
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!isOff(submit)) handIn(false);
  });
  anyway.addEventListener("click", () => {
    if (!isOff(anyway)) handIn(true);
  });
}
function openName(form) {
  const said2 = find(form, "[data-said]", HTMLElement);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said2.textContent = "Correcting it.";
    try {
      const answer3 = await asked3(form.dataset.name ?? "", { name: nameIn(form).value });
      if (answer3.state === "corrected") forget2(isTypedName);
      said2.textContent = answer3.text;
    } catch {
      said2.textContent = AWAY;
    }
  });
}
function openLook(place2) {
  const button = find(place2, "button", HTMLButtonElement);
  const said2 = find(place2, "[role=status]", HTMLElement);
  button.addEventListener("click", async () => {
    if (isOff(button)) return;
    button.setAttribute("aria-disabled", "true");
    said2.textContent = "Looking.";
    try {
      const answer3 = await asked3(place2.dataset.look ?? "", {});
      if (answer3.next) go(answer3.next);
      else said2.textContent = answer3.text;
    } catch {
      said2.textContent = AWAY;
    } finally {
      button.setAttribute("aria-disabled", "false");
    }
  });
}
var nameIn = (form) => find(form, "[name=name]", HTMLInputElement);
var isOff = (button) => button.getAttribute("aria-disabled") === "true";
var typedNames = (learner) => `course:${learner}:typed-name`;
var isTypedName = (name) => name.startsWith("course:") && name.endsWith(":typed-name");
function go(next) {
  const there = new URL(next, location.href);
  const same = there.pathname === location.pathname;
  location.assign(there);
  if (same) location.reload();
}
function checkName(form, field) {
  const said2 = find(form, "[data-name-said]", HTMLElement);
  field.addEventListener("change", async () => {
    const name = field.value;
    if (!name.trim()) return;
    try {
      const { text } = await asked3(form.dataset.check ?? "", { name });
      if (field.value === name) said2.textContent = text;
    } catch {
    }
  });
}

// course/hosts/study/front/unsent.ts
function rememberUnsent(name, { answers, tag, doubtful }) {
  remember2(name, JSON.stringify({ answers, tag, doubtful }));
}
function forgetUnsent(name) {
  forget2((other) => other === name);
}
function unsentOf(name) {
  try {
    const found = JSON.parse(recall(name) ?? "null");
    return isUnsent(found) ? { ...found, doubtful: found.doubtful ?? [] } : null;
  } catch {
    return null;
  }
}
function isUnsent(found) {
  if (typeof found !== "object" || found === null) return false;
  if (!("answers" in found && "tag" in found) || typeof found.tag !== "string") return false;
  const { answers } = found;
  return typeof answers === "object" && answers !== null && "kind" in answers;
}

// course/hosts/study/front/saving.ts
var GONE = "The course is not answering: perhaps the window that runs it was closed. Your answers are kept in this browser, and are sent as soon as it runs again.";
var LOGGED_OUT = "This page has lost its connection. Your answers are kept in this browser: reload the page to send them.";
var MOST_IN_DOUBT = 8;
async function put(one, answers) {
  const { tag, doubtful } = one;
  one.doubtful = withDoubt(doubtful, answers);
  rememberUnsent(one.name, { ...one, answers });
  const sent = { answers, seen: tag, doubtful };
  try {
    const body = JSON.stringify(sent);
    const reply = await fetch(one.address, {
      method: "PUT",
      headers: writeHeaders(),
      body,
      // A page that is closed in the middle of saving has still saved.
      keepalive: body.length < 6e4,
      redirect: "manual"
    });
    if (reply.type === "opaqueredirect" || reply.status === 403 || reply.status === 401)
      return failed(403, LOGGED_OUT, tag);
    const said2 = await reply.json();
    return "notice" in said2 ? { status: reply.status, ...said2 } : failed(reply.status, said2.text, tag);
  } catch {
    return failed(0, GONE, tag);
  }
}
var failed = (status, text, tag) => ({
  status,
  notice: { state: "failed", text },
  tag
});
function withDoubt(doubtful, answers) {
  const known = doubtful.some((other) => JSON.stringify(other) === JSON.stringify(answers));
  if (known) return doubtful;
  const all = [...doubtful, answers];
  return all.length > MOST_IN_DOUBT ? [...all.slice(0, MOST_IN_DOUBT - 1), answers] : all;
}

// course/hosts/study/front/server-keeper.ts
var FIRST_WAIT = 1e3;
var LONGEST_WAIT = 5e3;
var SAVING = { state: "saving", text: "Saving…" };
function serverKeeper({
  answers: address,
  boards: boards2,
  notice,
  learner,
  work
}) {
  const held = /* @__PURE__ */ new Map();
  const all = () => [...held.values()];
  const opened = (id) => {
    const one = held.get(id);
    if (!one) throw new Error(`The board ${id} is not open.`);
    return one;
  };
  const again = () => {
    for (const one of all()) if (one.timer) send(one, all);
  };
  addEventListener("pagehide", () => {
    for (const one of all()) if (one.answers) put(one, one.answers);
  });
  addEventListener("online", again);
  document.addEventListener("visibilitychange", again);
  return {
    open(id, tell) {
      const { answers = {}, tag = "" } = boards2[id] ?? {};
      const name = `course:${learner}:${work}:${id}`;
      const unsent = unsentOf(name);
      const state2 = { wait: FIRST_WAIT, timer: 0, sending: null, last: answers };
      const from = unsent ?? { answers: null, tag, doubtful: [] };
      const one = { id, tell, name, address: `${address}/${id}`, ...state2, ...from };
      held.set(id, one);
      if (!unsent) return { answers, notice };
      setTimeout(() => send(one, all), 0);
      return { answers: unsent.answers, notice: SAVING };
    },
    keep(id, answers) {
      const one = opened(id);
      one.answers = answers;
      rememberUnsent(one.name, { ...one, answers });
      if (one.wait === FIRST_WAIT) one.tell({ state: "ready", text: "" });
      send(one, all);
    },
    close(id) {
      held.delete(id);
    },
    async newest(id) {
      const one = opened(id);
      const there = await standing2(one, address);
      if (!there) return null;
      forgetUnsent(one.name);
      Object.assign(one, { tag: there.tag, answers: null, doubtful: [], last: there.answers });
      return there;
    },
    async insist(id, answers) {
      const one = opened(id);
      const there = await standing2(one, address);
      if (!there) return;
      Object.assign(one, { tag: there.tag, answers, doubtful: [] });
      rememberUnsent(one.name, { ...one, answers });
      await send(one, all);
    },
    async settled() {
      await Promise.all(all().map((one) => one.answers ? send(one, all) : one.sending));
      return all().every((one) => !one.answers);
    }
  };
}
async function standing2(one, address) {
  try {
    const reply = await fetch(address, { headers: { Accept: "application/json" } });
    if (!reply.ok) throw new Error(reply.statusText);
    const all = await reply.json();
    const { answers = {}, tag = "" } = all.boards[one.id] ?? {};
    return { answers, tag, notice: all.notice };
  } catch {
    one.tell({ state: "behind", text: GONE });
    return null;
  }
}
function send(one, all) {
  clearTimeout(one.timer);
  one.timer = 0;
  one.sending ??= sendNewest(one, all).finally(() => {
    one.sending = null;
  });
  return one.sending;
}
async function sendNewest(one, all) {
  while (one.answers) {
    const { answers } = one;
    if (one.wait === FIRST_WAIT) one.tell(SAVING);
    const { status, notice, tag } = await put(one, answers);
    if (status !== 200) {
      one.tell(notice);
      if (status >= 500 || status === 0) retry(one, all);
      return;
    }
    Object.assign(one, { tag, wait: FIRST_WAIT, doubtful: [], last: answers });
    if (notice.state === "damaged") bringBack(one, all);
    if (one.answers === answers) {
      one.answers = null;
      forgetUnsent(one.name);
      one.tell(notice);
      return;
    }
    if (one.answers) rememberUnsent(one.name, { ...one, answers: one.answers });
  }
}
function bringBack(one, all) {
  for (const other of all()) {
    if (other === one || other.answers || !("kind" in other.last)) continue;
    Object.assign(other, { answers: other.last, tag: "" });
    send(other, all);
  }
}
function retry(one, all) {
  one.timer = window.setTimeout(() => send(one, all), one.wait);
  one.wait = Math.min(one.wait * 2, LONGEST_WAIT);
}

// course/hosts/study/front/page.ts
start();
function start() {
  const data = JSON.parse(
    find(document, "#page-data", HTMLScriptElement).text
  );
  if (data.work !== void 0) openWork(data);
  openSourceCards();
  const desk = document.getElementById("desk");
  if (desk) openDesk({ desk, entries, leftOut: () => data.left_out ?? [] });
  const name = document.querySelector("form[data-name]");
  if (name) openName(name);
  NARROW.addEventListener("change", () => foldContents(document));
  foldContents(document);
}
async function entries() {
  return (await fetch(new URL("evidence.json", import.meta.url))).json();
}
function openWork(data) {
  const keeper = serverKeeper(data);
  showBoards({ views: data.views, frontEnds: boards, keeper });
  const form = document.querySelector("form[data-hand-in]");
  if (form) openHandIn(form, keeper, data.learner);
  const look = document.querySelector("[data-look]");
  if (look) openLook(look);
  beat(() => post(data.beat).catch(() => {
  }));
}
