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
  return emphasisRuns(text).map(([, words]) => words).join("");
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
  return emphasisRuns(text ?? "").map(([look, words]) => {
    if (look === "plain") return words;
    return look === "em" ? /* @__PURE__ */ a2("em", { children: words }) : /* @__PURE__ */ a2("strong", { children: words });
  });
}
function paragraphs(text) {
  const lines = (text ?? "").split(/\n+/).filter((line) => line.trim());
  return lines.map((line) => /* @__PURE__ */ a2("p", { children: rich(line) }));
}
function hidden(...words) {
  return /* @__PURE__ */ a2("span", { class: "ce-hidden", children: words });
}
function icon(name) {
  return /* @__PURE__ */ a2("svg", { class: "ce-icon", viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false", children: /* @__PURE__ */ a2("path", { d: ICONS[name] ?? ICONS.answer }) });
}
function sourceLink({ label, address }) {
  if (!/^https?:\/\/[^\s]+$/i.test(address)) return /* @__PURE__ */ a2("span", { children: rich(label || address) });
  return /* @__PURE__ */ a2("a", { href: address, target: "_blank", rel: "noopener", referrerpolicy: "no-referrer", children: [
    rich(label || address),
    hidden(" (opens in a new tab)")
  ] });
}
function sourceList(sources) {
  if (!sources?.length) return null;
  return /* @__PURE__ */ a2("div", { class: "ce-sources", children: [
    /* @__PURE__ */ a2("p", { class: "ce-sub", children: "Sources" }),
    /* @__PURE__ */ a2("ul", { children: sources.map((source) => /* @__PURE__ */ a2("li", { children: sourceLink(source) })) })
  ] });
}

// course/boards/shared/parts.js
function choices(board, { key, about, legend, options, look, ...rest }) {
  return k(
    "fieldset",
    { class: `ce-choices ${look ?? ""}`, "data-key": key },
    k("legend", {}, about ? hidden(`${about}: `) : null, legend),
    k(
      "div",
      { class: "ce-options", "data-count": options.length },
      options.map((option) => choice(board, key, option, rest))
    )
  );
}
function choice(board, key, option, { value, several, action, data, hints: hints2, described }) {
  const id = `${board.id}-${key}-${option.id}`;
  const hint = hints2 && option.hint ? `${id}-hint` : null;
  const looks = {
    type: several ? "checkbox" : "radio",
    name: `${board.id}-${key}`,
    value: option.id,
    checked: several ? value.includes(option.id) : option.id === value,
    "aria-labelledby": id,
    "aria-describedby": hint ?? (option.hint ? described?.(option) : null),
    "data-do": action,
    "data-value": option.id,
    "data-key": `${key}:${option.id}`,
    ...data
  };
  return k(
    "label",
    { class: "ce-option", "data-key": `option:${key}:${option.id}` },
    k("input", looks),
    k(
      "span",
      {},
      k("span", { class: "ce-option-label", id }, rich(option.label ?? option.text)),
      hint ? k("span", { class: "ce-option-hint", id: hint }, rich(option.hint)) : null
    )
  );
}
function labelOf(options, id) {
  const option = options.find((one) => one.id === id);
  return option?.label ?? option?.text ?? null;
}
function button({ action, key = action, label, look = "", data }) {
  const looks = { type: "button", class: `ce-button ${look}`.trim(), "data-do": action };
  return k("button", { ...looks, "data-key": key, ...data }, label);
}
function checkRow(board, { data, missing, ...looks }) {
  const id = `${board.id}-${looks.key}-missing`;
  const waits = { "aria-disabled": missing ? "true" : null, "aria-describedby": id };
  return k(
    "div",
    { class: "ce-check" },
    button({ ...looks, look: "ce-primary", data: { ...waits, ...data } }),
    k(
      "p",
      { class: "ce-missing", id },
      missing ? `Still to do: ${missing}.` : "Nothing is missing."
    )
  );
}
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
function reasons(rows) {
  return rows.map(reason);
}
function once(rows) {
  const told2 = (row, place) => rows.some(({ text }, other) => {
    if (other === place || !text?.includes(row.text)) return false;
    return text.length > row.text.length || other > place;
  });
  return rows.map((row, place) => row.text && told2(row, place) ? { ...row, text: "" } : row);
}
function surety(options, id) {
  const label = labelOf(options, id);
  return label ? k("span", { class: "ce-tag" }, hidden("You said: "), label) : null;
}
function because(text) {
  if (!text) return null;
  return k("div", { class: "ce-why" }, k("p", { class: "ce-sub" }, "Why"), paragraphs(text));
}
function reason({ verdict, part, chosen, text, extra }) {
  return k(
    "li",
    { class: "ce-reason", "data-verdict": verdict },
    icon(DRAWINGS[verdict] ?? verdict),
    k(
      "div",
      {},
      k(
        "p",
        {},
        k("strong", {}, VERDICTS[verdict]),
        k("span", { class: "ce-part" }, " · ", part ? `${part}: ` : null),
        chosen ? rich(chosen) : null,
        extra ? [" ", extra] : null
      ),
      text ? k("p", {}, rich(text)) : null
    )
  );
}

// course/boards/shared/history.js
var MOST = 200;
function emptyHistory() {
  return { past: [], future: [] };
}
function remember(board, what) {
  const { past } = board.history;
  past.push({ ...standing(board), what });
  board.history = { past: past.slice(-MOST), future: [] };
}
function takeStep(board, from) {
  const entry = board.history[from].pop();
  if (!entry) return null;
  const { startedAgain } = entry;
  const to = from === "past" ? "future" : "past";
  board.history[to].push({ ...standing(board), key: entry.key, what: entry.what, startedAgain });
  return entry;
}
function standing(board) {
  const focused = board.el.getRootNode().activeElement?.closest("[data-key]");
  const { group, fact } = board.ui;
  return {
    answers: { kind: board.view().board, ...board.answers() },
    key: board.root.contains(focused) ? focused.dataset.key : null,
    ui: { group, fact }
  };
}
function isBlank({ kind, ...answers }) {
  return Object.values(answers).every(
    (value) => !value || typeof value === "object" && !Object.keys(value).length
  );
}
function wordsOf(control) {
  const text = (node) => (node?.textContent ?? "").replace(/\s+/g, " ").trim();
  const [label] = control.labels ?? [];
  if (control.tagName === "SELECT") {
    const [option] = control.selectedOptions;
    return `${text(label)} ${text(option?.querySelector(".ce-option-name") ?? option)}`;
  }
  if (!label) return control.getAttribute("aria-label") ?? text(control);
  const legend = control.closest("fieldset")?.querySelector("legend");
  const name = text(label.querySelector(".ce-option-label") ?? label);
  return [text(legend), name].filter(Boolean).join(" ");
}
function undoPlace(board, part = "") {
  const looks = { class: "ce-undo", "data-undo-of": part, "data-key": `undo-of:${part}` };
  return k("div", looks, board.undoAt === part ? undoButtons(board) : null);
}
function undoMoves(board) {
  const part = board.at ?? "";
  const place = board.root.querySelector(`[data-undo-of="${CSS.escape(part)}"]`) ? part : "";
  const moves = place !== board.undoAt;
  board.undoAt = place;
  return moves;
}
function partOf(node) {
  return node?.closest("[data-part-of-board]")?.dataset.partOfBoard ?? "";
}
function undoButtons(board) {
  const { past, future } = board.history;
  const [last, next] = [past.at(-1), future.at(-1)];
  return [
    last?.startedAgain ? step("undo", "Bring my answers back") : null,
    last && !last.startedAgain ? step("undo", "Undo", last.what) : null,
    next ? step("redo", "Redo", next.what) : null
  ];
}
function step(action, word, what) {
  return button({ action, label: [word, what ? hidden(`: ${what}`) : null], look: "ce-quiet" });
}

// course/boards/shared/groups.js
function groupBar(view, current, name, count) {
  const tab = (group, place) => {
    const { done, of } = count(group);
    const looks = {
      type: "button",
      "aria-current": group === current ? "step" : null,
      "data-do": "group",
      "data-group": group.id,
      "data-key": `group:${group.id}`
    };
    return k(
      "li",
      { "data-done": done === of },
      k(
        "button",
        looks,
        k("span", {}, `${place + 1} `, rich(group.title)),
        k("span", { class: "ce-count" }, `${done} of ${of} answered`)
      )
    );
  };
  const label = `${name}: ${withoutEmphasis(view.title)}`;
  return k("nav", { class: "ce-groups", "aria-label": label }, k("ol", {}, view.groups.map(tab)));
}
function showGroup(board, { group: id }) {
  board.ui.group = id;
  board.refresh();
  focusOn(board, `group-title:${id}`);
}
function groupShell(board, group, state, ...children) {
  const place = board.view().groups.indexOf(group) + 1;
  return k(
    "section",
    {
      class: "ce-group",
      "data-state": state,
      "data-part-of-board": `group:${group.id}`,
      "data-key": `section:${group.id}`
    },
    k(
      "div",
      { class: "ce-line-with-undo" },
      k(
        "h3",
        { tabindex: "-1", "data-key": `group-title:${group.id}` },
        k("span", { class: "ce-number" }, place),
        " ",
        rich(group.title)
      ),
      undoPlace(board, `group:${group.id}`)
    ),
    ...children
  );
}
function lockedGroup(board, group) {
  const text = "Opens when the group above has been checked.";
  return groupShell(board, group, "locked", k("p", {}, text));
}
function isWaiting(view, group, isDone, isBegun) {
  if (view.mode === "exercise" || isDone(group) || isBegun(group)) return false;
  return view.groups.slice(0, view.groups.indexOf(group)).some((other) => !isDone(other));
}
function turn(view, group, missing) {
  const place = view.groups.indexOf(group);
  const lead = (other, word, look) => other ? button({
    action: "group",
    key: `${word}:${other.id}`,
    label: [`${word}: `, rich(other.title)],
    look,
    data: { "data-group": other.id }
  }) : null;
  return k(
    "div",
    { class: "ce-check" },
    k(
      "p",
      { class: "ce-missing" },
      missing ? `Still to do: ${missing}.` : "This group is complete. You can still change it."
    ),
    k(
      "div",
      { class: "ce-turn" },
      lead(view.groups[place - 1], "Back", ""),
      lead(view.groups[place + 1], "Next", "ce-primary")
    )
  );
}
function groupWithReasons(board, group, { state = "checked", result, inside }) {
  const data = { "data-group": group.id };
  const retry = { action: "again", key: `again:${group.id}`, label: "Try this group again", data };
  return groupShell(
    board,
    group,
    state,
    k("p", { class: "ce-result", tabindex: "-1", "data-key": `result:${group.id}` }, result),
    k("div", { class: "ce-facts" }, inside),
    state === "checked" ? button(retry) : null
  );
}

// course/boards/shared/line.js
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
function openLine(board) {
  return board.model.send ? new KernelLine(board) : hostLine(board);
}
function hostLine({ model }) {
  const put = (name, value) => {
    model.set(name, value);
    model.save_changes();
  };
  return {
    open() {
    },
    keep: (answers) => put("answers", answers),
    wish: (what) => put("wish", what),
    holds: () => false,
    stop() {
    }
  };
}
var KernelLine = class {
  constructor(board) {
    const { model } = board;
    Object.assign(this, { board, model, sent: 0, heardAt: 0, unsaved: null, doubtful: [] });
    this.id = Math.random().toString(36).slice(2);
    this.name = `course:${model.get("name")}`;
    this.seen = model.get("standing") ?? "";
    this.heard = {
      "msg:custom": (reply) => this.hear(reply),
      "change:standing": () => {
        if (!this.unsaved) this.seen = model.get("standing");
      },
      // JupyterLab has seen the kernel restart.
      comm_live_update: () => this.look()
    };
    this.turnedTo = () => {
      const away = document.visibilityState === "hidden" || this.awaited && !this.lost;
      if (!away && Date.now() - this.heardAt > LINE.longAgo) this.look();
    };
  }
  open() {
    const { model, board } = this;
    for (const [name, fn] of Object.entries(this.heard)) model.on(name, fn);
    for (const type of ["pointerenter", "focusin"]) board.el.addEventListener(type, this.turnedTo);
    document.addEventListener("visibilitychange", this.turnedTo);
    const unsent = this.recall();
    if (!unsent || JSON.stringify(unsent.answers) === JSON.stringify(model.get("answers"))) {
      this.forget();
      this.look(LINE.patienceAtFirst);
      return;
    }
    Object.assign(this, { seen: unsent.seen, doubtful: unsent.doubtful });
    this.keep(unsent.answers);
  }
  stop() {
    const { model, board } = this;
    clearTimeout(this.timer);
    for (const [name, fn] of Object.entries(this.heard)) model.off(name, fn);
    for (const type of ["pointerenter", "focusin"])
      board.el.removeEventListener(type, this.turnedTo);
    document.removeEventListener("visibilitychange", this.turnedTo);
  }
  /** Whether the board's answers are not kept yet; they are then on it, whatever has arrived. */
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
  /** Do what the learner wants of two sets of answers: show the newer ("reload"), keep these ("insist"). */
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
    this.unsaved ??= this.wished?.unsaved;
    this.wished = null;
    const ours = this.board.el.closest(".ce-Reader");
    const words = [this.unsaved ? LINE.stopped : LINE.asleep, ours ? LINE.starts : LINE.start];
    if (this.unsaved) words.push(LINE.back);
    this.tell({ state: "failed", text: words.join(" ") });
    this.board.el.dispatchEvent(new CustomEvent("ce-stopped", { bubbles: true }));
  }
  hear(reply) {
    if (reply?.number !== this.awaited) return;
    clearTimeout(this.timer);
    const { wished, lost } = this;
    Object.assign(this, { awaited: null, heardAt: Date.now(), wished: null, lost: false });
    if (wished?.what === "insist") {
      Object.assign(this, { seen: reply.tag, doubtful: [] });
      this.keep(wished.unsaved?.answers ?? this.board.answers());
    } else if (reply.answers) this.looked(reply, wished, lost);
    else {
      this.behind = reply.notice.state === "behind";
      if (["saved", "damaged"].includes(reply.notice.state)) this.settle(reply.tag);
      this.tell(reply.notice);
    }
  }
  looked({ answers, tag, notice }, wished, lost) {
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
      return JSON.parse(localStorage.getItem(this.name));
    } catch {
      return null;
    }
  }
};

// course/boards/shared/press.ts
var pressed = false;
var waiting = /* @__PURE__ */ new Set();
function release() {
  pressed = false;
  setTimeout(() => {
    const due = [...waiting];
    waiting.clear();
    for (const act of due) act();
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
function waitsForRelease(act) {
  if (pressed) waiting.add(act);
  return pressed;
}

// course/boards/shared/sight.ts
var GAP = 12;
function keepInSight(board) {
  let frame = 0;
  const place = () => {
    frame = 0;
    const { top, bottom } = board.el.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) return;
    for (const node of board.root.querySelectorAll("[data-follow]"))
      follow(board.el, node);
  };
  const placeSoon = () => {
    frame ||= requestAnimationFrame(place);
  };
  document.addEventListener("scroll", place, { capture: true, passive: true });
  window.addEventListener("resize", place);
  const stop = () => {
    cancelAnimationFrame(frame);
    document.removeEventListener("scroll", place, { capture: true });
    window.removeEventListener("resize", place);
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

// course/boards/shared/shared.js
function mount(parts) {
  const { model, el, name, draw, on: on2, ui = {}, arrived, forget } = parts;
  const { undoes = true, restarts = undoes } = parts;
  const id = `ce${Math.random().toString(36).slice(2, 8)}`;
  const board = { model, el, id, draw, ui, undoes, restarts, forget };
  board.view = () => model.get("view") ?? {};
  board.on = { reload, insist, undo, redo, startAgain, ...on2 };
  board.history = emptyHistory();
  board.undoAt = "";
  board.root = element("div", { class: "ce-main", "data-frame": "" });
  board.inSight = keepInSight(board);
  board.live = element("p", { class: "ce-hidden", role: "status", "aria-live": "polite" });
  board.answers = () => model.get("answers") ?? {};
  board.refresh = () => refresh(board);
  board.redraw = () => {
    if (board.due && !board.stopped) refresh(board);
  };
  board.notice = model.get("notice");
  board.line = openLine(board);
  el.classList.add("ce-board", `ce-${name}`);
  el.replaceChildren(board.root, board.live);
  const stops = [
    listenToModel(board, arrived),
    listenToLearner(board),
    watchWidth(board),
    board.inSight.stop,
    () => board.line.stop()
  ];
  board.line.open();
  refreshSoon(board);
  board.stop = () => {
    board.stopped = true;
    for (const stop of stops) stop();
    Q(null, board.root);
    el.replaceChildren();
    el.classList.remove("ce-board", `ce-${name}`);
  };
  return board;
}
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
  refresh(board);
}
function say(board, sentence) {
  board.live.textContent = "";
  setTimeout(() => {
    board.live.textContent = sentence;
  }, 50);
}
function refreshSoon(board) {
  board.due = true;
  queueMicrotask(board.redraw);
}
function refresh(board) {
  board.due = true;
  if (waitsForRelease(board.redraw)) return;
  board.due = false;
  const trail = focusTrail(board);
  board.root.toggleAttribute("data-wide", Boolean(board.ui.wide));
  undoMoves(board);
  paint(board);
  if (undoMoves(board)) paint(board);
  if (trail.length) queueMicrotask(() => recoverFocus(board, trail));
  board.inSight.placeSoon();
}
function paint(board) {
  Q(k($, {}, board.draw(board)), board.root);
}
function element(tag, attributes) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}
function listenToModel(board, arrived) {
  const { model } = board;
  let timer;
  const heard2 = {
    "change:view": () => refresh(board),
    "change:answers": () => {
      if (JSON.stringify(board.answers()) === board.written) return;
      if (board.line.holds()) return;
      board.history = emptyHistory();
      arrived?.(board);
      refresh(board);
    },
    "change:notice": () => {
      clearTimeout(timer);
      const notice = model.get("notice");
      const show = () => {
        board.notice = notice;
        refreshSoon(board);
      };
      if (notice?.state === "saving") timer = setTimeout(show, 800);
      else show();
    }
  };
  for (const [name, fn] of Object.entries(heard2)) model.on(name, fn);
  return () => {
    clearTimeout(timer);
    for (const [name, fn] of Object.entries(heard2)) model.off(name, fn);
  };
}
function listenToLearner(board) {
  const stop = (event) => event.stopPropagation();
  const act = (event) => {
    const target = event.target.closest("[data-do]");
    if (!target || !board.root.contains(target)) return;
    const clicked = event.type === "click";
    if (clicked !== (target.tagName === "BUTTON")) return;
    board.doing = wordsOf(target);
    board.doingIn = partOf(target);
    if (target.getAttribute("aria-disabled") === "true") board.on.blocked?.(board, target.dataset);
    else board.on[target.dataset.do]?.(board, target.dataset, target);
  };
  const key = (event) => {
    event.stopPropagation();
    const command = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : "";
    if (command === "s") event.preventDefault();
    if (board.undoes) stepByKey(board, event, command);
    board.on.key?.(board, event);
  };
  const heard2 = { click: act, change: act, input: board.on.input?.bind(null, board), keydown: key };
  Object.assign(heard2, { keyup: stop, keypress: stop });
  for (const type of ["focusin", "focusout", "pointerdown"])
    heard2[type] = board.on[type]?.bind(null, board);
  for (const [type, fn] of Object.entries(heard2)) if (fn) board.el.addEventListener(type, fn);
  return () => {
    for (const [type, fn] of Object.entries(heard2)) if (fn) board.el.removeEventListener(type, fn);
  };
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
    if (before !== board.ui.wide) requestAnimationFrame(() => refresh(board));
  });
  measure();
  observer.observe(board.el);
  return () => observer.disconnect();
}
function reload(board) {
  board.line.wish("reload");
}
function insist(board) {
  board.line.wish("insist");
}
function startAgain(board) {
  remember(board, "Start again");
  board.history.past.at(-1).startedAgain = true;
  board.at = "";
  board.forget?.(board);
  store(board, { kind: board.view().board });
  focusOn(board, "undo");
  say(board, "You start again. What you had chosen can be brought back.");
}
function undo(board) {
  restore(board, "past", "Undone");
}
function redo(board) {
  restore(board, "future", "Done again");
}
function restore(board, from, word) {
  const entry = takeStep(board, from);
  if (!entry) {
    say(board, from === "past" ? "There is nothing to undo." : "There is nothing to do again.");
    return;
  }
  const pressed2 = from === "past" ? "undo" : "redo";
  const stays = keyed(board, pressed2) === board.el.getRootNode().activeElement;
  Object.assign(board.ui, entry.ui);
  board.forget?.(board);
  store(board, entry.answers);
  const changed = keyed(board, entry.key ?? "title");
  moveUndo(board, partOf(changed));
  if (!stays || !keyed(board, pressed2)) focusOn(board, entry.key, "undo", "redo", "title");
  else {
    changed?.scrollIntoView({ block: "nearest" });
    focusOn(board, pressed2);
  }
  say(board, `${word}: ${entry.what}.`);
}
function moveUndo(board, part) {
  if (!part || part === board.at) return;
  board.at = part;
  refresh(board);
}
function stepByKey(board, event, command) {
  const back = command === "z" && !event.shiftKey;
  const again = command === "y" || command === "z" && event.shiftKey;
  if (!back && !again) return;
  event.preventDefault();
  (back ? undo : redo)(board);
}

// course/boards/shared/words.ts
function inWords(words) {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
function listed(names) {
  const [words, numbers] = [0, 1].map((at) => names.map((name) => name.split(" ")[at] ?? ""));
  if (names.length < 2 || new Set(words).size > 1) return inWords(names);
  return `${words?.[0]}s ${inWords(numbers ?? [])}`;
}

// course/boards/match/answers.js
var BLANK = { judgement: null, element: null, cards: [], confidence: null };
function entryOf(view, answers, id) {
  const entry = { ...BLANK, ...answers.facts?.[id] };
  return { ...entry, judgement: givenIn(view, id) ?? entry.judgement };
}
function givenIn(view, id) {
  const group = view.groups.find(({ facts }) => facts.includes(id));
  return group?.help === "half" ? view.feedback?.[id]?.best?.judgement ?? null : null;
}
function isWorked(group) {
  return group.help === "worked" || group.worked === true;
}
function withEntry(view, answers, id, changes) {
  const facts = { ...answers.facts, [id]: { ...entryOf(view, answers, id), ...changes } };
  return { ...answers, kind: "match", facts, checked: answers.checked ?? [] };
}
function withChecked(answers, group, checked) {
  const others2 = (answers.checked ?? []).filter((id) => !group.facts.includes(id));
  const list = checked ? [...others2, ...group.facts] : others2;
  return { ...answers, kind: "match", facts: answers.facts ?? {}, checked: list };
}
function withCard(view, answers, fact, card, on2) {
  const cards = entryOf(view, answers, fact).cards.filter((id) => id !== card);
  return withEntry(view, answers, fact, { cards: on2 ? [...cards, card] : cards });
}
function isChecked(view, answers, group) {
  if (view.mode === "exercise" || !view.feedback) return false;
  return isWorked(group) || group.facts.every((id) => answers.checked?.includes(id));
}
function isLocked(view, answers, group) {
  const isDone = (other) => isChecked(view, answers, other);
  const isBegun = ({ facts }) => facts.some((id) => answers.facts?.[id]);
  return isWaiting(view, group, isDone, isBegun);
}
function isAnswered(view, answers, id) {
  const { judgement, confidence } = entryOf(view, answers, id);
  return Boolean(judgement && confidence);
}
function nameOf(view, id) {
  const place = view.facts.findIndex((fact) => fact.id === id);
  return `${view.facts[place]?.offered ? "Item" : "Fact"} ${place + 1}`;
}
function missingIn(view, answers, group) {
  const without = (part) => group.facts.filter((id) => !entryOf(view, answers, id)[part]);
  const named = (ids) => ids.length > 1 && ids.length === group.facts.length ? "all of them" : listed(ids.map((id) => nameOf(view, id).toLowerCase()));
  const wants = [
    [without("judgement"), "say whether it helps"],
    [without("confidence"), "say how sure you are"]
  ];
  if (view.mode === "exercise") {
    const lacks = (part) => group.facts.filter((id) => {
      const entry = entryOf(view, answers, id);
      const need = view.needs.find(({ judgement }) => judgement === entry.judgement);
      return need?.parts.includes(part) && !entry[part]?.length;
    });
    wants.push(
      [lacks("element"), "choose the question it goes to"],
      [lacks("cards"), "choose its evidence"]
    );
  }
  return wants.filter(([ids]) => ids.length).map(([ids, words]) => `${words} (${named(ids)})`).join("; ");
}
function cardName(view, id) {
  const card = view.cards.find((one) => one.id === id);
  return withoutEmphasis(`${kindWord(view, card)}: ${card?.title ?? id}`);
}
function kindWord(view, card) {
  return view.kinds.find((kind) => kind.id === card?.kind)?.word ?? "Card";
}

// course/boards/match/drag.js
function dragCard(board, event, dropped) {
  const source = event.target.closest?.(".ce-card-pick");
  if (!source || event.button !== 0 || event.pointerType === "touch") return;
  const drag = { board, source, start: [event.clientX, event.clientY], ghost: null, over: null };
  const heard2 = {
    pointermove: (move) => moveGhost(drag, move),
    pointerup: () => {
      end(drag, heard2);
      if (drag.ghost) swallowClick();
      if (drag.over) dropped(drag.over, source.dataset.card);
    },
    pointercancel: () => end(drag, heard2),
    keydown: (key) => {
      if (key.key !== "Escape" || !drag.ghost) return;
      key.stopPropagation();
      end(drag, heard2);
      swallowClick();
    }
  };
  for (const [type, fn] of Object.entries(heard2)) document.addEventListener(type, fn, true);
  board.endDrag = () => end(drag, heard2);
}
function moveGhost(drag, { clientX: x2, clientY: y2 }) {
  const [left, top] = drag.start;
  if (!drag.ghost && Math.hypot(x2 - left, y2 - top) < 6) return;
  const { el } = drag.board;
  if (!drag.ghost) {
    drag.ghost = document.createElement("div");
    drag.ghost.className = "ce-ghost";
    drag.ghost.setAttribute("aria-hidden", "true");
    drag.ghost.append(...drag.source.cloneNode(true).childNodes);
    drag.ghost.dataset.kind = drag.source.closest("[data-kind]").dataset.kind;
    el.append(drag.ghost);
    el.dataset.dragging = "";
  }
  const box = el.getBoundingClientRect();
  drag.ghost.style.translate = `${x2 - box.left + 12}px ${y2 - box.top + 12}px`;
  const under2 = el.getRootNode().elementFromPoint(x2, y2)?.closest(".ce-fact[data-fact]");
  const fact = under2 && el.contains(under2) ? under2.dataset.fact : null;
  if (fact === drag.over) return;
  drag.over = fact;
  for (const one of el.querySelectorAll(".ce-fact")) {
    one.classList.toggle("ce-over", one.dataset.fact === fact);
  }
}
function end(drag, heard2) {
  for (const [type, fn] of Object.entries(heard2)) document.removeEventListener(type, fn, true);
  drag.ghost?.remove();
  delete drag.board.el.dataset.dragging;
  for (const one of drag.board.el.querySelectorAll(".ce-over")) one.classList.remove("ce-over");
}
function swallowClick() {
  const swallow = (event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}

// course/boards/shared/heading.js
var PROBLEMS = /* @__PURE__ */ new Set(["behind", "damaged", "failed"]);
function heading(board) {
  const { title, client, date_label: date, date_hint: hint, intro, prompt } = board.view();
  const facts = [client, date].filter(Boolean);
  const line = (text, look) => text ? k("p", { class: look }, rich(text)) : null;
  const head = k(
    "header",
    { class: "ce-head" },
    k(
      "div",
      { class: "ce-head-line" },
      k("h2", { class: "ce-title", tabindex: "-1", "data-key": "title" }, rich(title)),
      saved(board)
    ),
    line(facts.join(" · "), "ce-kicker"),
    line(hint, "ce-kicker"),
    line(intro || prompt, "ce-intro")
  );
  return [head, problem(board)];
}
function saved(board) {
  const { state, text } = board.notice ?? {};
  const quiet = state && !PROBLEMS.has(state) && !board.timer;
  const looks = { class: "ce-saved", role: "status", "data-key": "notice", "data-state": state };
  const begun = board.restarts && !isBlank(board.answers());
  return k(
    "div",
    { class: "ce-state" },
    undoPlace(board),
    begun ? button({ action: "startAgain", key: "start-again", label: "Start again", look: "ce-quiet" }) : null,
    k("p", looks, quiet ? text : "")
  );
}
function problem(board) {
  const { state, text } = board.notice ?? {};
  if (!PROBLEMS.has(state)) return null;
  const choice2 = (action, label) => k(
    "button",
    { type: "button", class: "ce-button", "data-do": action, "data-key": action },
    label
  );
  return k(
    "div",
    { class: "ce-problem", role: "alert", "data-key": `problem:${state}`, "data-follow": true },
    icon("wrong"),
    k("p", {}, text),
    state === "behind" ? k(
      "div",
      { class: "ce-choice" },
      choice2("reload", "Show the newer answers"),
      choice2("insist", "Keep those on this page")
    ) : null
  );
}

// course/boards/shared/hints.tsx
function hints(key, about, list) {
  const given = list.filter(([, text]) => text);
  if (!given.length) return null;
  return /* @__PURE__ */ a2("details", { class: "ce-hint", "data-key": `hint:${key}`, children: [
    /* @__PURE__ */ a2("summary", { "data-key": `hint-title:${key}`, "aria-label": `Hint: ${withoutEmphasis(about)}`, children: "Hint" }),
    /* @__PURE__ */ a2("ul", { children: given.map(([label, text]) => /* @__PURE__ */ a2("li", { children: [
      label ? `${label}: ` : null,
      rich(text)
    ] })) })
  ] });
}
function counted(words) {
  const number = (word) => words.filter((other) => other === word).length;
  return inWords([...new Set(words)].map((word) => `${number(word)} × ${word}`));
}

// course/boards/match/tray.js
function tray(board) {
  const view = board.view();
  const fact = view.facts.find((one) => one.id === board.ui.fact);
  const title = `Evidence for ${nameOf(view, fact.id).toLowerCase()}`;
  return k(
    "section",
    {
      class: "ce-tray",
      "data-follow": board.ui.wide,
      "data-key": "tray",
      "aria-label": `${title}: ${withoutEmphasis(view.title)}`
    },
    trayHead(board, view, fact, title),
    k(
      "div",
      { class: "ce-tray-list", "data-key": "tray-list" },
      view.kinds.map((kind) => kindList(board, view, kind))
    )
  );
}
function trayHead(board, view, fact, title) {
  const name = nameOf(view, fact.id);
  const done = {
    type: "button",
    class: `ce-button ${board.ui.wide ? "ce-tray-back" : "ce-primary"}`,
    "data-do": "done",
    "data-key": "tray-done"
  };
  return k(
    "div",
    { class: "ce-tray-head" },
    k(
      "div",
      {},
      k("h4", { tabindex: "-1", "data-key": "tray-title" }, title),
      k("p", { class: "ce-tray-fact" }, rich(fact.short || fact.text))
    ),
    k("button", done, board.ui.wide ? `Back to ${name.toLowerCase()}` : "Done")
  );
}
function kindList(board, view, kind) {
  const cards = view.cards.filter((card) => card.kind === kind.id);
  if (!cards.length) return null;
  const { cards: taken } = entryOf(view, board.answers(), board.ui.fact);
  const id = `${board.id}-kind-${kind.id}`;
  return k(
    "div",
    { class: "ce-kind", "data-kind": kind.id, "data-key": `kind:${kind.id}` },
    k("h5", { id }, icon(kind.id), kind.label),
    k(
      "ul",
      { "aria-labelledby": id },
      cards.map((card) => trayCard(board, view, card, taken.includes(card.id)))
    )
  );
}
function trayCard(board, view, card, chosen) {
  const open = board.ui.open.has(card.id);
  const panel = `${board.id}-about-${card.id}`;
  const toggle = {
    type: "button",
    class: "ce-card-pick",
    "aria-pressed": String(chosen),
    "data-do": "card",
    "data-card": card.id,
    "data-key": `card:${card.id}`
  };
  return k(
    "li",
    {
      class: "ce-card",
      "data-kind": card.kind,
      "data-chosen": chosen,
      "data-key": `in-tray:${card.id}`
    },
    k(
      "button",
      toggle,
      k("span", { class: "ce-card-mark" }, icon(chosen ? "right" : card.kind)),
      k("span", {}, hidden(`${kindWord(view, card)}: `), rich(card.title))
    ),
    hasDetails(card) ? detailsButton(card, open, panel) : null,
    open ? details(card, panel) : null
  );
}
function hasDetails({ text, limit, source, status_label: status }) {
  return Boolean(text || limit || source || status);
}
function detailsButton(card, open, panel) {
  const looks = {
    type: "button",
    class: "ce-card-more",
    "aria-expanded": String(open),
    "aria-controls": open ? panel : null,
    "data-do": "details",
    "data-card": card.id,
    "data-key": `details:${card.id}`
  };
  return k("button", looks, "Details", hidden(` of ${withoutEmphasis(card.title)}`), icon("down"));
}
function details(card, id) {
  const row = (label, value) => value ? k("p", {}, k("strong", {}, `${label}: `), value) : null;
  const source = card.source ? sourceLink({ label: card.source, address: card.address }) : null;
  return k(
    "div",
    { class: "ce-card-about", id, "data-key": `about:${card.id}` },
    card.text ? k("p", {}, rich(card.text)) : null,
    row("Limit", card.limit ? rich(card.limit) : null),
    row("Source", source),
    row("Status", card.status_label ? rich(card.status_label) : null)
  );
}
function well(board, fact) {
  const view = board.view();
  const { cards } = entryOf(board.view(), board.answers(), fact.id);
  const name = nameOf(view, fact.id);
  const label = `${board.id}-well-${fact.id}`;
  const open = board.ui.wide ? null : String(board.ui.tray && board.ui.fact === fact.id);
  const choose = {
    type: "button",
    class: "ce-button ce-choose",
    "aria-expanded": open,
    "data-do": "choose",
    "data-fact": fact.id,
    "data-key": `choose:${fact.id}`
  };
  return k(
    "div",
    { class: "ce-row", role: "group", "aria-labelledby": label, "data-key": `well:${fact.id}` },
    k("span", { class: "ce-label", id: label }, hidden(`${name}: `), "What proves it?"),
    k(
      "div",
      { class: "ce-well" },
      cards.length ? k(
        "ul",
        { class: "ce-chips" },
        cards.map((id) => chip(view, fact, id))
      ) : k("p", { class: "ce-empty" }, "Nothing chosen yet"),
      k("button", choose, "Choose evidence", hidden(` for ${name.toLowerCase()}`))
    )
  );
}
function chip(view, fact, id) {
  const card = view.cards.find((one) => one.id === id) ?? { id, title: id };
  const remove = {
    type: "button",
    class: "ce-chip-off",
    "aria-label": `Remove ${cardName(view, id)}`,
    "data-do": "remove",
    "data-fact": fact.id,
    "data-card": id,
    "data-key": `remove:${fact.id}:${id}`
  };
  return k(
    "li",
    { class: "ce-chip", "data-kind": card.kind, "data-key": `chip:${fact.id}:${id}` },
    icon(card.kind),
    k(
      "span",
      {},
      k("span", { class: "ce-chip-word" }, kindWord(view, card)),
      " ",
      rich(card.title)
    ),
    k("button", remove, icon("close"))
  );
}

// course/boards/match/fact.js
function factHead(board, fact, id) {
  return k(
    "div",
    { class: "ce-fact-head" },
    k(
      "div",
      { class: "ce-line-with-undo" },
      k(
        "h4",
        { id, tabindex: "-1", "data-key": `title:${fact.id}` },
        nameOf(board.view(), fact.id),
        fact.offered ? k("span", { class: "ce-tag" }, board.view().offered_label || "Offered to you") : null
      ),
      undoPlace(board, `fact:${fact.id}`)
    ),
    k("p", { class: "ce-fact-text" }, rich(fact.text))
  );
}
function openFact(board, fact) {
  const { ui } = board;
  const entry = entryOf(board.view(), board.answers(), fact.id);
  const active = ui.fact === fact.id && (ui.wide || ui.tray);
  const title = `${board.id}-fact-${fact.id}`;
  const looks = {
    class: "ce-fact",
    "data-fact": fact.id,
    "data-part-of-board": `fact:${fact.id}`,
    "data-active": String(active),
    "data-key": `fact:${fact.id}`,
    "aria-labelledby": title
  };
  return k(
    "article",
    looks,
    factHead(board, fact, title),
    givenIn(board.view(), fact.id) ? givenJudgement(board.view(), fact, entry) : radios(board, fact, entry, "judgement", "Does it help?", board.view().judgements),
    entry.judgement === "irrelevant" ? notNeeded(board, fact, entry) : [elementField(board, fact, entry), well(board, fact)],
    active && !ui.wide ? tray(board) : null,
    factHints(board.view(), fact.id),
    radios(board, fact, entry, "confidence", "How sure are you?", board.view().confidences)
  );
}
function radios(board, fact, entry, part, legend, options) {
  return choices(board, {
    key: `${part}:${fact.id}`,
    about: nameOf(board.view(), fact.id),
    legend,
    options,
    value: entry[part],
    action: "answer",
    data: { "data-fact": fact.id, "data-part": part },
    described: part === "judgement" ? (option) => `${board.id}-means-${option.id}` : null,
    look: "ce-row ce-segments"
  });
}
function factHints(view, id) {
  const { best, needed = [] } = view.feedback?.[id] ?? {};
  if (!best) return null;
  const element2 = view.elements.find((one) => one.id === best.element);
  const words = needed.map(
    (card) => kindWord(
      view,
      view.cards.find((one) => one.id === card)
    )
  );
  return hints(id, nameOf(view, id), [
    element2 ? ["It goes to a question under", element2.test] : ["", "No question is wanted here."],
    ["What proves it", counted(words)]
  ]);
}
function givenJudgement(view, fact, { judgement }) {
  const { label } = view.judgements.find((one) => one.id === judgement) ?? { label: judgement };
  const { text } = view.feedback[fact.id].judgement?.[judgement] ?? {};
  return k(
    "div",
    { class: "ce-row", "data-key": `given:${fact.id}` },
    k("p", { class: "ce-label" }, "Does it help?"),
    k(
      "div",
      { class: "ce-given" },
      k("p", {}, k("strong", {}, label), " ", k("span", { class: "ce-tag" }, "Given")),
      text ? k("p", {}, rich(text)) : null
    )
  );
}
var openWhile = (is) => (details2) => {
  if (details2 && is) details2.open = true;
};
function notNeeded(board, fact, entry) {
  const chosen = entry.cards.length + (entry.element ? 1 : 0);
  return k(
    "details",
    { class: "ce-not-needed", ref: openWhile(chosen > 0), "data-key": `not-needed:${fact.id}` },
    k(
      "summary",
      { "data-key": `not-needed-title:${fact.id}` },
      "Question and evidence: not needed",
      chosen ? ` (${chosen} chosen)` : ""
    ),
    elementField(board, fact, entry),
    well(board, fact)
  );
}
function elementField(board, fact, entry) {
  const { elements } = board.view();
  const id = `${board.id}-element-${fact.id}`;
  const chosen = elements.find((element2) => element2.id === entry.element);
  const looks = {
    id,
    "data-do": "element",
    value: chosen?.id ?? "",
    "data-fact": fact.id,
    "data-key": `element:${fact.id}`
  };
  return k(
    "div",
    { class: "ce-row", "data-key": `element-row:${fact.id}` },
    k(
      "label",
      { class: "ce-label", for: id },
      hidden(`${nameOf(board.view(), fact.id)}: `),
      "Which question does it go to?"
    ),
    k(
      "div",
      {},
      k(
        "select",
        looks,
        k("option", { value: "" }, "Choose a question…"),
        testGroups(elements).map(
          ([test, group]) => k(
            "optgroup",
            { label: test },
            group.map((element2) => elementOption(element2))
          )
        )
      ),
      chosen ? k("p", { class: "ce-full-question" }, hidden(`${chosen.test}. `), rich(chosen.question)) : null
    )
  );
}
function elementOption({ id, label, question }) {
  const [name, rest] = [label, question].map((words2) => withoutEmphasis(words2));
  const words = k(
    "span",
    {},
    k("span", { class: "ce-option-name" }, name.endsWith("?") ? `${name} ` : `${name}: `),
    rest
  );
  return k("option", { value: id }, words);
}
function testGroups(elements) {
  const groups = /* @__PURE__ */ new Map();
  for (const element2 of elements) {
    groups.set(element2.test, [...groups.get(element2.test) ?? [], element2]);
  }
  return [...groups];
}

// course/boards/match/result.js
function under(known, judgement) {
  return { ...known, ...known?.under?.[judgement] };
}
function outcomeOf(view, answers, group) {
  const found = group.facts.map((id) => partsOf(view, answers, id));
  const right = found.filter((parts) => parts.every((one) => one.right)).length;
  const all = found.flat();
  const count = (name) => {
    const parts = all.filter((one) => one.name === name);
    return parts.length ? `${name} ${parts.filter((one) => one.right).length} of ${parts.length}` : "";
  };
  const told2 = ["judgement", "question", "evidence"].map(count).filter(Boolean).join(", ");
  return `${right} of ${group.facts.length} right in every part: ${told2}`;
}
function partsOf(view, answers, id) {
  const { judgement, element: element2, cards } = entryOf(view, answers, id);
  const known = under(view.feedback[id], judgement);
  const { needed = [] } = known;
  const parts = [];
  const add = (name, right) => parts.push({ name, right: Boolean(right) });
  if (!givenIn(view, id)) add("judgement", known.judgement?.[judgement]?.right);
  if (known.element) add("question", known.element[element2]?.right);
  const wrong = cards.some((card) => known.cards?.[card]?.right === false);
  const whole = needed.every((card) => cards.includes(card));
  if (needed.length || wrong) add("evidence", whole && !wrong);
  return parts;
}

// course/boards/match/reasons.js
function closedFact(board, fact, group) {
  const view = board.view();
  const worked = isWorked(group);
  const entry = worked ? null : entryOf(view, board.answers(), fact.id);
  const feedback = under(view.feedback[fact.id], entry?.judgement);
  const best = { judgement: null, element: null, cards: [], ...feedback.best };
  const title = `${board.id}-fact-${fact.id}`;
  return k(
    "article",
    { class: "ce-fact ce-closed", "data-key": `fact:${fact.id}`, "aria-labelledby": title },
    factHead(board, fact, title),
    k(
      "ul",
      { class: "ce-reasons" },
      reasons(rowsFor(view, fact, feedback, { best, entry: entry ?? best, worked }))
    ),
    told(feedback, best, entry ?? best) ? null : because(feedback.why),
    sourceList(feedback.sources)
  );
}
function told({ why, judgement }, best, entry) {
  return [best.judgement, entry.judgement].some((id) => judgement?.[id]?.text?.includes(why));
}
function rowsFor(view, fact, feedback, { best, entry, worked }) {
  const given = worked || givenIn(view, fact.id);
  const judged = once(judgementRows(view, feedback, best, entry.judgement));
  const tied = once(elementRows(view, feedback, best, entry));
  const chosen = [...tied, ...cardRows(view, feedback, entry)];
  if (given) judged[0].verdict = "given";
  if (worked) for (const row of chosen) row.verdict = "given";
  const first = given ? chosen[0] : judged[0];
  if (first) first.extra = surety(view.confidences ?? [], entry.confidence);
  return [...judged, ...chosen];
}
function judgementRows(view, { judgement }, best, id) {
  const label = (one) => view.judgements.find((other) => other.id === one)?.label ?? "Nothing chosen";
  const { right, text } = judgement?.[id] ?? {};
  const isBest = id === best.judgement;
  const verdict = right ? isBest ? "right" : "accepted" : "wrong";
  const rows = [{ verdict, chosen: label(id), text }];
  if (!isBest && best.judgement) {
    const why = judgement?.[best.judgement]?.text;
    rows.push({ verdict: "best", chosen: label(best.judgement), text: why });
  }
  return rows;
}
function elementRows(view, { element: element2 }, best, entry) {
  const name = (id) => view.elements.find((one) => one.id === id)?.label ?? id;
  const part = "Question";
  const chosen = name(entry.element);
  if (!element2) {
    const text = "No question was wanted here.";
    return entry.element ? [{ verdict: "neutral", part, chosen, text }] : [];
  }
  const rows = [];
  if (entry.element) {
    const { right, best: isBest, text } = element2[entry.element] ?? {};
    rows.push({ verdict: right ? isBest ? "right" : "accepted" : "wrong", part, chosen, text });
  }
  if (best.element && best.element !== entry.element) {
    const verdict = entry.element ? "best" : "missed";
    const text = element2[best.element]?.text;
    rows.push({ verdict, part, chosen: name(best.element), text });
  }
  return rows;
}
var CARD_VERDICTS = /* @__PURE__ */ new Map([
  [true, "right"],
  [false, "wrong"]
]);
function cardRows(view, { cards = {}, needed = [] }, entry) {
  const row = (id, verdict) => {
    const card = view.cards.find((one) => one.id === id);
    const text = cards[id]?.text;
    return { verdict, part: kindWord(view, card), chosen: card?.title ?? id, text };
  };
  const missed = needed.filter((id) => !entry.cards.includes(id));
  return [
    ...entry.cards.map((id) => row(id, CARD_VERDICTS.get(cards[id]?.right) ?? "neutral")),
    ...missed.map((id) => row(id, "missed"))
  ];
}

// course/boards/match/groups.js
function drawMatch(board) {
  const view = board.view();
  if (!view.groups?.length) return [heading(board)];
  keepFact(board, view);
  const exercise = view.mode === "exercise";
  const group = view.groups.find((one) => one.id === board.ui.group) ?? view.groups[0];
  return [
    heading(board),
    meanings(board, view),
    exercise ? bar(board, view, group) : null,
    exercise ? openGroup(board, view, group) : view.groups.map((one) => lessonGroup(board, view, one))
  ];
}
function keepFact(board, view) {
  const { ui } = board;
  const answers = board.answers();
  const groups = view.groups.filter(
    (one) => view.mode === "exercise" ? one.id === (ui.group ?? view.groups[0].id) : !isChecked(view, answers, one) && !isLocked(view, answers, one)
  );
  const open = groups.flatMap((one) => one.facts);
  if (open.includes(ui.fact)) return;
  ui.fact = open.find((id) => !isAnswered(view, answers, id)) ?? open[0] ?? null;
  ui.tray = false;
}
function meanings(board, view) {
  const explained = view.judgements.filter((one) => one.hint);
  if (!explained.length) return null;
  return k(
    "ul",
    { class: "ce-meanings", "data-key": "meanings" },
    explained.map(
      ({ id, label, hint }) => k(
        "li",
        {},
        k("strong", {}, label),
        k("span", { class: "ce-hidden" }, ": "),
        k("span", { id: `${board.id}-means-${id}` }, rich(hint))
      )
    )
  );
}
function bar(board, view, current) {
  const answered = (id) => isAnswered(view, board.answers(), id);
  return groupBar(view, current, "Groups of facts", ({ facts }) => ({
    done: facts.filter(answered).length,
    of: facts.length
  }));
}
function lessonGroup(board, view, group) {
  const answers = board.answers();
  if (isChecked(view, answers, group)) return checkedGroup(board, view, group);
  if (isLocked(view, answers, group)) return lockedGroup(board, group);
  return openGroup(board, view, group);
}
function openGroup(board, view, group) {
  const facts = group.facts.map((id) => openFact(board, factOf(view, id)));
  const here = board.ui.wide && group.facts.includes(board.ui.fact);
  return groupShell(
    board,
    group,
    "open",
    k(
      "div",
      { class: "ce-desk" },
      k(
        "div",
        { class: "ce-facts" },
        facts,
        view.mode === "exercise" ? turn(view, group, missingIn(view, board.answers(), group)) : check(board, view, group)
      ),
      here ? k("div", { class: "ce-tray-column", "data-key": "tray-column" }, tray(board)) : null
    )
  );
}
function factOf(view, id) {
  return view.facts.find((fact) => fact.id === id) ?? { id, text: id, short: id };
}
function check(board, view, group) {
  const count = group.facts.length;
  const things = group.facts.some((id) => factOf(view, id).offered) ? "" : count === 1 ? " fact" : " facts";
  return checkRow(board, {
    key: `check:${group.id}`,
    action: "check",
    data: { "data-group": group.id },
    label: count === 1 ? `Check this${things}` : `Check these ${count}${things}`,
    missing: missingIn(view, board.answers(), group)
  });
}
function checkedGroup(board, view, group) {
  const worked = isWorked(group);
  return groupWithReasons(board, group, {
    state: worked ? "worked" : "checked",
    result: worked ? "Worked for you: read it, then go on." : outcomeOf(view, board.answers(), group),
    inside: group.facts.map((id) => closedFact(board, factOf(view, id), group))
  });
}

// course/boards/match/match.js
var on = {
  answer(board, { fact, part, value }) {
    workOn(board, fact);
    const view = board.view();
    const group = view.groups.find((one) => one.facts.includes(fact));
    const before = missingIn(view, board.answers(), group);
    write(board, withEntry(board.view(), board.answers(), fact, { [part]: value }));
    if (!before || missingIn(view, board.answers(), group)) return;
    say(
      board,
      view.mode === "exercise" ? "This group is complete." : "Nothing is missing: you can check this group."
    );
  },
  element(board, { fact }, target) {
    workOn(board, fact);
    write(board, withEntry(board.view(), board.answers(), fact, { element: target.value || null }));
  },
  card(board, { card }) {
    const { fact } = board.ui;
    setCard(board, fact, card, !entryOf(board.view(), board.answers(), fact).cards.includes(card));
  },
  remove(board, { fact, card }) {
    const { cards } = entryOf(board.view(), board.answers(), fact);
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
    const { group } = groupOf(board, id);
    write(board, withChecked(board.answers(), group, true));
    focusOn(board, `result:${id}`);
    say(board, `Checked: ${outcomeOf(board.view(), board.answers(), group)}. The reasons follow.`);
  },
  again(board, { group: id }) {
    const { group } = groupOf(board, id);
    write(board, withChecked(board.answers(), group, false));
    focusOn(board, `title:${group.facts[0]}`);
    say(board, "The group is open again. Your choices are kept.");
  },
  blocked(board, { group: id }) {
    const { view, group } = groupOf(board, id);
    const fact = group.facts.find((one) => !isAnswered(view, board.answers(), one));
    const part = entryOf(board.view(), board.answers(), fact).judgement ? "confidence" : "judgement";
    focusOn(
      board,
      `${part}:${fact}:${view[part === "judgement" ? "judgements" : "confidences"][0].id}`
    );
    say(board, `Still to do: ${missingIn(view, board.answers(), group)}.`);
  },
  group: showGroup,
  pointerdown(board, event) {
    const fact = event.target.closest?.(".ce-fact[data-fact]")?.dataset.fact;
    if (fact && board.ui.fact !== fact && workOn(board, fact)) board.refresh();
    dragCard(board, event, (fact2, card) => setCard(board, fact2, card, true));
  },
  key(board, event) {
    if (event.key === "Escape" && event.target.closest(".ce-tray")) closeTray(board);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") nextCard(board, event);
  }
};
function groupOf(board, id) {
  const view = board.view();
  return { view, group: view.groups.find((one) => one.id === id) };
}
function setCard(board, fact, card, chosen) {
  const view = board.view();
  const had = entryOf(board.view(), board.answers(), fact).cards.includes(card);
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
  return board.ui.wide;
}
function nextCard(board, event) {
  if (!event.target.matches(".ce-card-pick")) return;
  const cards = [...board.root.querySelectorAll(".ce-card-pick")];
  const next = cards[cards.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
  event.preventDefault();
  next?.focus();
}
function render({ model, el }) {
  const ui = { fact: null, tray: false, group: null, open: /* @__PURE__ */ new Set() };
  const board = mount({ model, el, name: "match", draw: drawMatch, on, ui });
  return () => {
    board.endDrag?.();
    board.stop();
  };
}
var match_default = { render };

// course/boards/match.ts
var match_default2 = match_default;
export {
  match_default2 as default
};
