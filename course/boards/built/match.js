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
    const target2 = node?.matches(FOCUSABLE) ? node : node?.querySelector(FOCUSABLE);
    target2?.focus();
    if (hasFocus(board)) return;
  }
}
function keyed(board, key) {
  return board.root.querySelector(`[data-key="${CSS.escape(key)}"]`);
}
function activeBy(board) {
  return board.el.getRootNode().activeElement;
}

// course/boards/shared/after-paint.ts
var AT_MOST = 100;
var ENDS_THE_WAIT = ["pointerdown", "keydown", "click", "input", "beforeunload", "pagehide"];
var due = null;
function catchUp() {
  const act3 = due;
  due = null;
  act3?.();
}
function afterPaint(control, act3) {
  catchUp();
  control.dataset.pressed = "";
  const run = () => {
    delete control.dataset.pressed;
    act3();
  };
  const inTime = () => {
    if (due === run) catchUp();
  };
  due = run;
  requestAnimationFrame(() => setTimeout(inTime, 0));
  setTimeout(inTime, document.hidden ? 0 : AT_MOST);
}
for (const type of ENDS_THE_WAIT) window.addEventListener(type, catchUp, { capture: true });
document.addEventListener("visibilitychange", catchUp);

// course/boards/shared/emphasis.ts
var EMPHASIS = /\*\*([^* \t\r\n\u00a0](?:[^*\r\n]*[^* \t\r\n\u00a0])?)\*\*|\*([^* \t\r\n\u00a0](?:[^*\r\n]*[^* \t\r\n\u00a0])?)\*/g;
function emphasisRuns(text) {
  const runs = [];
  let at = 0;
  for (const found3 of text.matchAll(EMPHASIS)) {
    if (found3.index > at) runs.push(["plain", text.slice(at, found3.index)]);
    runs.push(found3[1] === void 0 ? ["em", found3[2] ?? ""] : ["strong", found3[1]]);
    at = found3.index + found3[0].length;
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
  close: "M4 4l8 8 M12 4l-8 8",
  onwards: "M6 3l5 5l-5 5"
};
var others = n.vnode;
n.vnode = (vnode) => {
  if (typeof vnode.type === "string") finish(vnode, vnode.type, vnode.props);
  others?.(vnode);
};
function finish(vnode, tag2, props) {
  vnode.key ??= props["data-key"];
  if (TAKES_FOCUS.has(tag2) || "tabindex" in props) props["data-lm-suppress-shortcuts"] = "true";
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
  const lines = (text ?? "").split(/\n+/).filter((line4) => line4.trim());
  return lines.map((line4) => /* @__PURE__ */ a2("p", { children: rich(line4) }));
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

// course/boards/shared/parts.tsx
function Button({ action, name = action, look = "", data, children }) {
  const looks = `ce-button ${look}`.trim();
  return /* @__PURE__ */ a2("button", { type: "button", class: looks, "data-do": action, "data-key": name, ...data, children });
}

// course/boards/shared/single-keys.ts
var NAME = "course-single-keys";
var CHANGED = "course:single-keys";
var TYPED_INTO = "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=button])";
var on = null;
function singleKeys() {
  on ??= kept();
  return on;
}
function kept() {
  try {
    return localStorage.getItem(NAME) !== "off";
  } catch {
    return true;
  }
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
  const { key, target: target2, repeat, isComposing } = event;
  if (!singleKeys() || event.defaultPrevented || repeat || isComposing || key.length !== 1)
    return "";
  if (event.ctrlKey || event.metaKey || event.altKey) return "";
  if (event.shiftKey && /[\p{L}\d]/u.test(key)) return "";
  const typed = target2 instanceof Element && target2.closest(TYPED_INTO);
  return typed ? "" : key.toLowerCase();
}
function pressSingleKey(root, event) {
  const key = singleKeyOf(event);
  const over = event.target instanceof Element ? event.target.closest("dialog") : null;
  const control = key && findControl(over ?? root, key)[0];
  if (!control) return;
  event.preventDefault();
  press(control);
}
function hearSingleKeys(root) {
  const hear = (event) => {
    if (event.target !== document.body && !onItsStep(root, event.target)) return;
    const key = singleKeyOf(event);
    const control = key && findControl(document, key).find(inWindow);
    if (!control || !root.contains(control)) return;
    event.preventDefault();
    press(control);
  };
  document.addEventListener("keydown", hear);
  window.addEventListener("keydown", noteKeyboard, { capture: true });
  return () => {
    document.removeEventListener("keydown", hear);
    window.removeEventListener("keydown", noteKeyboard, { capture: true });
  };
}
function noteKeyboard({ target: target2, key }) {
  const typed = target2 instanceof Element && target2.closest(TYPED_INTO);
  if (!typed && key !== "Unidentified") document.documentElement.dataset.keyboard = "used";
}
function onItsStep(root, target2) {
  if (!(target2 instanceof Element) || target2.closest("dialog, [popover]")) return false;
  return root.closest("[data-step]")?.contains(target2) ?? false;
}
function press(control) {
  if (control instanceof HTMLInputElement && control.type === "search") control.focus();
  else control.click();
}
function findControl(place, key) {
  const all = place.querySelectorAll(`[data-single-key="${CSS.escape(key)}"]`);
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
  const on3 = singleKeys();
  return /* @__PURE__ */ a2("p", { class: "ce-keys", children: [
    on3 ? keys.map(([key, words]) => /* @__PURE__ */ a2("span", { children: [
      /* @__PURE__ */ a2("kbd", { class: "ce-key", children: key }),
      words
    ] })) : null,
    /* @__PURE__ */ a2(Button, { action: "singleKeys", name: "single-keys", look: "ce-quiet", children: on3 ? "Switch single keys off" : "Switch single keys on" })
  ] });
}

// course/boards/shared/history.tsx
function emptyHistory() {
  return { past: [], future: [] };
}
function remember(board, what, startedAgain = false) {
  const past = [...board.history.past, { ...standing(board), what, startedAgain }];
  board.history = { past, future: [] };
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
    const [option2] = control.selectedOptions;
    return `${textOf(label)} ${textOf(option2?.querySelector(".ce-option-name") ?? option2)}`;
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
function UndoPlace({ board, part: part2 = "" }) {
  return /* @__PURE__ */ a2("div", { class: "ce-undo", "data-undo-of": part2, "data-key": `undo-of:${part2}`, children: board.undoAt === part2 ? undoButtons(board) : null });
}
function undoButtons({ history }) {
  const [last, next3] = [history.past.at(-1), history.future.at(-1)];
  return [
    last?.startedAgain ? step("undo", "Bring my answers back") : null,
    last && !last.startedAgain ? step("undo", "Undo", last.what) : null,
    next3 ? step("redo", "Redo", next3.what) : null
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
function StartAgain({ board }) {
  if (isBlank(board.answers())) return null;
  return /* @__PURE__ */ a2("span", { class: "ce-start-again", children: /* @__PURE__ */ a2(Button, { action: "startAgain", name: "start-again", look: "ce-link", children: "Start again" }) });
}
function undoMoves(board) {
  const place = board.root.querySelector(`[data-undo-of="${CSS.escape(board.at)}"]`);
  const part2 = place ? board.at : "";
  const moves = part2 !== board.undoAt;
  board.undoAt = part2;
  return moves;
}

// course/boards/shared/write.ts
function write(board, answers, what = board.doing, part2 = board.doingIn) {
  board.at = part2;
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
function say(board, sentence2) {
  board.live.textContent = "";
  setTimeout(() => {
    board.live.textContent = sentence2;
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
function moveUndo(board, part2) {
  if (!part2 || part2 === board.at) return;
  board.at = part2;
  board.refresh();
}

// course/boards/shared/hear.ts
function listenToModel(board, arrived) {
  const { model } = board;
  let timer;
  const show = () => {
    board.notice = model.get("notice");
    board.due = true;
    queueMicrotask(board.redraw);
  };
  const heard2 = {
    "change:view": () => board.refresh(),
    "change:answers": () => {
      if (JSON.stringify(board.answers()) === board.written) return;
      if (board.line.holds()) return;
      board.history = emptyHistory();
      arrived();
      board.refresh();
    },
    "change:notice": () => {
      clearTimeout(timer);
      if (model.get("notice").state === "saving") timer = setTimeout(show, 800);
      else show();
    }
  };
  for (const [name, hear] of Object.entries(heard2)) model.on(name, hear);
  return () => {
    clearTimeout(timer);
    for (const [name, hear] of Object.entries(heard2)) model.off(name, hear);
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
function listenToLearner(board, { on: on3, hears: hears2 = {} }) {
  const acts = { ...EVERY_KIND, ...on3 };
  const { input, focusin, focusout, pointerdown } = hears2;
  const heard2 = {
    click: (event) => {
      const control = controlOf(board, event);
      if (control) afterPaint(control, () => act(board, acts, control));
    },
    change: (event) => {
      const control = controlOf(board, event);
      if (control) act(board, acts, control);
    },
    keydown: (event) => {
      pressKey(board, event);
      hears2.key?.(board, event);
      pressSingleKey(board.root, event);
    },
    keyup: (event) => event.stopPropagation(),
    keypress: (event) => event.stopPropagation(),
    input: input && ((event) => input(board, event)),
    focusin: focusin && ((event) => focusin(board, event)),
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
function controlOf(board, event) {
  const control = event.target.closest("[data-do]");
  if (!control || !board.root.contains(control)) return null;
  return event.type === "click" === (control.tagName === "BUTTON") ? control : null;
}
function act(board, acts, control) {
  if (board.stopped) return;
  board.doing = wordsOf(control);
  board.doingIn = partOf(control);
  const waits = control.getAttribute("aria-disabled") === "true";
  const name = waits ? "blocked" : control.dataset.do ?? "";
  acts[name]?.(board, control.dataset, control);
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

// course/boards/shared/kept-history.ts
function keepHistory(board) {
  recall(board);
  const leave = () => note(board);
  window.addEventListener("pagehide", leave);
  return () => {
    leave();
    window.removeEventListener("pagehide", leave);
  };
}
function recall(board) {
  const { past, future, from } = read(nameOf(board)) ?? { ...emptyHistory(), from: "" };
  if (from === standing2(board)) board.history = { past, future };
}
function note(board) {
  let { past, future } = board.history;
  const from = standing2(board);
  for (; ; ) {
    try {
      const kept2 = { past, future, from };
      if (past.length || future.length) sessionStorage.setItem(nameOf(board), JSON.stringify(kept2));
      else sessionStorage.removeItem(nameOf(board));
      return;
    } catch {
      if (!past.length) return;
      past = past.slice(Math.ceil(past.length / 2));
      future = [];
    }
  }
}
function read(name) {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "null");
  } catch {
    return null;
  }
}
function standing2(board) {
  const { kind: _2, ...answers } = board.answers();
  return JSON.stringify(inOrder(answers)) ?? "";
}
function inOrder(value) {
  if (Array.isArray(value)) return value.length ? value.map(inOrder) : void 0;
  if (!value || typeof value !== "object") return value || void 0;
  const parts = Object.entries(value).map(([name, part2]) => [name, inOrder(part2)]).filter(([, part2]) => part2 !== void 0).sort(([one], [other]) => one < other ? -1 : 1);
  return parts.length ? Object.fromEntries(parts) : void 0;
}
function nameOf(board) {
  return `course-undo:${board.model.get("name")}`;
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
  back: "What you have chosen on this page comes back.",
  gone: "What was chosen on this board is gone then."
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
    const { model } = board;
    this.board = board;
    this.model = model;
    this.name = `course:${model.get("name")}`;
    this.seen = model.get("standing");
    this.heard = {
      "msg:custom": (reply) => this.hear(reply),
      "change:standing": () => {
        if (!this.unsaved) this.seen = model.get("standing");
      },
      // JupyterLab has seen the kernel restart.
      comm_live_update: () => this.look()
    };
  }
  // Who turns to a board should know that it has stopped before they choose.
  turnedTo = () => {
    const away = document.visibilityState === "hidden" || this.awaited && !this.lost;
    if (!away && Date.now() - this.heardAt > LINE.longAgo) this.look();
  };
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
    const words = [this.unsaved ? LINE.stopped : LINE.asleep, ours ? LINE.starts : LINE.start];
    const own = this.name.startsWith("course:own:");
    if (this.unsaved) words.push(own ? LINE.gone : LINE.back);
    this.tell({ state: "failed", text: words.join(" ") });
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
  looked({ tag: tag2, notice }, answers, { wished, lost }) {
    const newer = wished || tag2 !== this.seen;
    this.settle(tag2);
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
function hostLine(model) {
  return {
    open() {
    },
    keep(answers) {
      model.set("answers", answers);
      model.save_changes();
    },
    wish(what) {
      model.set("wish", what);
      model.save_changes();
    },
    holds: () => false,
    stop() {
    }
  };
}

// course/boards/shared/pointed.ts
function listenToPage(board, goTo2) {
  const { el } = board;
  const go = () => {
    const { goTo: part2 } = el.dataset;
    delete el.dataset.goTo;
    if (part2) goTo2(part2);
  };
  el.addEventListener("goto", go);
  return { go, stop: () => el.removeEventListener("goto", go) };
}

// course/boards/shared/press.ts
var pressed = false;
var waiting = /* @__PURE__ */ new Set();
function release() {
  pressed = false;
  setTimeout(() => {
    const due2 = [...waiting];
    waiting.clear();
    for (const act3 of due2) act3();
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
function waitsForRelease(act3) {
  if (pressed) waiting.add(act3);
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
  const pointed = listenToPage(board, (part2) => kind.goTo?.(board, part2));
  const stops = [
    listenToModel(board, () => kind.arrived?.(board)),
    listenToLearner(board, kind),
    watchWidth(board),
    hearSingleKeys(root),
    onSingleKeys(board.refresh),
    inSight.stop,
    pointed.stop,
    keepHistory(board),
    () => board.line.stop()
  ];
  board.line.open();
  board.due = true;
  queueMicrotask(() => {
    board.redraw();
    pointed.go();
  });
  const stop = () => {
    board.stopped = true;
    for (const end2 of stops) end2();
    Q(null, board.root);
    el.replaceChildren();
    el.classList.remove("ce-board", `ce-${kind.name}`);
  };
  return { board, stop };
}
function make({ model, el }, root, { ui, undoes = true, restarts = undoes, forget }, refresh2) {
  const answers = () => model.get("answers");
  const board = {
    model,
    el,
    root,
    ui,
    undoes,
    restarts,
    answers,
    refresh: refresh2,
    id: `ce${Math.random().toString(36).slice(2, 8)}`,
    live: element("p", { class: "ce-hidden", role: "status", "aria-live": "polite" }),
    line: openLine({ model, el, answers }),
    view: () => model.get("view"),
    redraw: () => {
      if (board.due) refresh2();
    },
    forget: () => forget?.(board),
    notice: model.get("notice"),
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
function refresh(board, draw) {
  board.due = true;
  if (board.stopped || waitsForRelease(board.redraw)) return false;
  board.due = false;
  const trail = focusTrail(board);
  const paint = () => Q(k($, {}, draw()), board.root);
  board.root.toggleAttribute("data-wide", Boolean(board.ui.wide));
  board.ui.size ??= "narrow";
  board.root.dataset.size = board.ui.size;
  undoMoves(board);
  paint();
  if (undoMoves(board)) paint();
  if (trail.length) queueMicrotask(() => recoverFocus(board, trail));
  return true;
}
var SCROLL_BAR = 1.25;
function sizeOf(width, before) {
  const reaches = (least, had) => width >= least - (had ? SCROLL_BAR : 0);
  if (reaches(68, before === "wide")) return "wide";
  return reaches(47.5, before === "wide" || before === "middle") ? "middle" : "narrow";
}
function widthOf({ clientWidth, parentElement }) {
  if (clientWidth || !parentElement) return clientWidth;
  const { paddingLeft, paddingRight } = getComputedStyle(parentElement);
  const within = parentElement.clientWidth && Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
  return widthOf(parentElement) - within;
}
function watchWidth(board) {
  const { ui } = board;
  const measure = () => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const width = widthOf(board.el) / rem;
    if (!width) return;
    ui.wide = width >= 53.75 - (ui.wide ? SCROLL_BAR : 0);
    ui.size = sizeOf(width, ui.size);
  };
  const observer = new ResizeObserver(() => {
    const { wide, size } = ui;
    measure();
    if (wide !== ui.wide || size !== ui.size) requestAnimationFrame(board.refresh);
  });
  measure();
  observer.observe(board.el);
  return () => observer.disconnect();
}
function element(tag2, attributes) {
  const node = document.createElement(tag2);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

// course/boards/shared/lists.ts
function inWords(words) {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
function listed(names) {
  const [words, numbers] = [0, 1].map((at) => names.map((name) => name.split(" ")[at] ?? ""));
  if (names.length < 2 || new Set(words).size > 1) return inWords(names);
  return `${words?.[0]}s ${inWords(numbers ?? [])}`;
}

// course/boards/match/answers.ts
var BLANK = { judgement: null, element: null, cards: [], confidence: null };
function entryOf(view, answers, id) {
  const entry = { ...BLANK, ...answers.facts?.[id] };
  return { ...entry, judgement: givenIn(view, id) ?? entry.judgement };
}
function givenIn(view, id) {
  const group = view.groups.find(({ facts }) => facts.includes(id));
  return group?.help === "half" ? view.feedback?.[id]?.best.judgement ?? null : null;
}
function isWorked(group) {
  return group.help === "worked";
}
function factOf(view, id) {
  const found3 = view.facts.find((fact) => fact.id === id);
  return found3 ?? { id, text: id, short: id, offered: false };
}
function groupOf(view, id) {
  const found3 = view.groups.find((group) => group.id === id);
  if (!found3) throw new Error(`There is no group ${id}.`);
  return found3;
}
function withEntry(view, answers, id, changes) {
  const facts = { ...answers.facts, [id]: { ...entryOf(view, answers, id), ...changes } };
  return { ...answers, kind: "match", facts, checked: answers.checked ?? [] };
}
function idsOf({ facts, pages }) {
  return [...facts, ...pages];
}
function withChecked(answers, group, checked) {
  const ids = idsOf(group);
  const others2 = (answers.checked ?? []).filter((id) => !ids.includes(id));
  const list = checked ? [...others2, ...ids] : others2;
  return { ...answers, kind: "match", facts: answers.facts ?? {}, checked: list };
}
function withCard(view, answers, fact, card2, on3) {
  const cards = entryOf(view, answers, fact).cards.filter((id) => id !== card2);
  return withEntry(view, answers, fact, { cards: on3 ? [...cards, card2] : cards });
}
function isChecked(view, answers, group) {
  if (view.mode === "exercise" || !view.feedback) return false;
  return isWorked(group) || idsOf(group).every((id) => answers.checked?.includes(id));
}
function stateOf(view, answers, id) {
  const { judgement, element: element2, cards } = entryOf(view, answers, id);
  if (judgement === "irrelevant" || judgement && element2 && cards.length) return "given";
  const begun = judgement && !givenIn(view, id) || element2 || cards.length;
  return begun ? "part" : "none";
}
function suretyOf(view, answers, group) {
  const all = new Set(group.facts.map((id) => entryOf(view, answers, id).confidence));
  return all.size === 1 ? [...all][0] ?? null : null;
}
function withSurety(view, answers, group, confidence) {
  const facts = group.facts.map((id) => [id, { ...entryOf(view, answers, id), confidence }]);
  const all = { ...answers.facts, ...Object.fromEntries(facts) };
  return { ...answers, kind: "match", facts: all, checked: answers.checked ?? [] };
}
function isDone(view, answers, group) {
  if (view.mode !== "exercise") return isChecked(view, answers, group);
  const given = (id) => stateOf(view, answers, id) === "given";
  const lines = (id) => answers.lines?.[id]?.proves && answers.lines[id]?.open;
  return group.facts.every((id) => given(id) && entryOf(view, answers, id).confidence) && group.pages.every(lines);
}
function nameOf2(view, id) {
  const place = view.facts.findIndex((fact) => fact.id === id);
  return `${view.facts[place]?.offered ? "Item" : "Fact"} ${place + 1}`;
}
function missingIn(view, answers, group) {
  const without = group.facts.filter((id) => !entryOf(view, answers, id).judgement);
  const unsure = group.facts.some((id) => !entryOf(view, answers, id).confidence);
  const judge = `say whether it helps (${listed(without.map((id) => nameOf2(view, id).toLowerCase()))})`;
  const unread = group.pages.filter(
    (id) => !answers.lines?.[id]?.proves && !answers.lines?.[id]?.open
  );
  const titles = unread.map((id) => view.file.papers.find((one) => one.id === id)?.title ?? id);
  return [
    without.length ? judge : "",
    unsure ? "say how sure you are" : "",
    unread.length ? `mark the lines (${listed(titles)})` : ""
  ].filter(Boolean).join("; ");
}
function elementsOf(view, group) {
  return view.elements.filter(({ id }) => group.elements.includes(id));
}
function elementOf(view, id) {
  return view.elements.find((one) => one.id === id);
}
function cardOf(view, id) {
  return view.cards.find((one) => one.id === id);
}
function cardName(view, id) {
  return withoutEmphasis(cardOf(view, id)?.title ?? id);
}
function kindWord(view, card2) {
  return view.kinds.find((kind) => kind.id === card2?.kind)?.word ?? "Card";
}

// course/boards/match/lines.ts
var LOOK = "look:";
var LINE_MARKS = ["proves", "open"];
var MARKED = { proves: "Proves", open: "Leaves open" };
var ASKED = {
  proves: "What it proves",
  open: "What it leaves open"
};
function markedOn(answers, id) {
  return { proves: null, open: null, ...answers.lines?.[id] };
}
function stateOfPage(answers, id) {
  const marked = markedOn(answers, id);
  const count = LINE_MARKS.filter((mark) => marked[mark]).length;
  return count === LINE_MARKS.length ? "given" : count ? "part" : "none";
}
function paperOf(view, id) {
  return view.file.papers.find((paper) => paper.id === id);
}
function titleOf(view, id) {
  return paperOf(view, id)?.title ?? id;
}
function lineOf(view, id, line4) {
  return paperOf(view, id)?.lines.find((one) => one.id === line4);
}
function groupAsking(view, id) {
  return view.groups.find(({ pages }) => pages.includes(id));
}
function factsFor(view, answers, id) {
  const proves = (group) => (fact) => entryOf(view, answers, fact).cards.includes(id) || isChecked(view, answers, group) && view.feedback?.[fact]?.cards[id]?.right === true;
  return view.groups.flatMap((group) => group.facts.filter(proves(group)));
}
function canMark(board, id) {
  const group = groupAsking(board.view(), id);
  return group !== void 0 && !isChecked(board.view(), board.answers(), group);
}
function withLine(answers, id, line4, mark, on3) {
  const before = markedOn(answers, id);
  const others2 = Object.fromEntries(
    LINE_MARKS.map((one) => [one, before[one] === line4 ? null : before[one]])
  );
  const marked = { ...others2, ...on3 ? { [mark]: line4 } : null };
  return {
    ...answers,
    kind: "match",
    facts: answers.facts ?? {},
    checked: answers.checked ?? [],
    lines: { ...answers.lines, [id]: marked }
  };
}
function lookWords(board, id) {
  return `Both are among the ${whereToLook(board, id).length} lines with a bar.`;
}
function lookedFor(board, id) {
  return canMark(board, id) && board.ui.open.has(LOOK + id) ? whereToLook(board, id) : [];
}
function whereToLook(board, id) {
  return board.view().line_feedback?.[id]?.look ?? [];
}
var onLines = {
  whereToLook(board, { card: card2 }) {
    const { open } = board.ui;
    if (!open.delete(LOOK + card2)) open.add(LOOK + card2);
    board.refresh();
    if (lookedFor(board, card2).length) say(board, lookWords(board, card2));
  },
  line(board, { card: card2, value }) {
    const opens = board.ui.line !== value;
    board.ui.line = opens ? value : null;
    board.refresh();
    focusOn(board, opens ? `mark:${card2}:${value}:proves` : `words:${card2}:${value}`);
  },
  mark(board, { card: card2, value, part: part2 }) {
    const mark = part2;
    const on3 = markedOn(board.answers(), card2)[mark] !== value;
    setLine(board, card2, value, mark, on3);
    focusOn(board, `words:${card2}:${value}`);
  },
  unmark(board, { card: card2, value, part: part2 }) {
    setLine(board, card2, value, part2, false);
    focusOn(board, `words:${card2}:${value}`, "dialog-title:page");
  }
};
function setLine(board, id, line4, mark, on3) {
  const view = board.view();
  const words = withoutEmphasis(lineOf(view, id, line4)?.text ?? "a line that is there no longer");
  board.ui.line = null;
  const what = on3 ? MARKED[mark] : "Taken back";
  write(
    board,
    withLine(board.answers(), id, line4, mark, on3),
    `${titleOf(view, id)}: ${on3 ? ASKED[mark].toLowerCase() : "a line taken back"}`
  );
  say(board, `${what}: “${words}”`);
}

// course/boards/match/navigation.ts
function goToFact(board, id) {
  const group = board.view().groups.find((one) => idsOf(one).includes(id));
  if (!group) return;
  if (isChecked(board.view(), board.answers(), group)) unfold(board, id);
  else goTo(board, group.id, group.facts.includes(id) ? id : null);
}
function unfold(board, fact) {
  const told2 = keyed(board, `closed:${fact}`);
  if (told2 instanceof HTMLDetailsElement) told2.open = true;
  focusOn(board, `closed-title:${fact}`);
}
function goTo(board, group, fact) {
  if (fact !== board.ui.fact) board.ui.sought = "";
  Object.assign(board.ui, { group, fact, again: null, dialog: null, reading: null });
  board.refresh();
  focusOn(board, fact && `fact:${fact}`, `result:${group}`, "group-end");
}
function closeDialog(board) {
  const { dialog, fact, reading, readFrom } = board.ui;
  if (reading) {
    board.ui.reading = null;
    board.refresh();
    focusOn(board, readFrom, `read:${reading}`, `choose:${fact}`);
    return;
  }
  board.ui.dialog = null;
  board.refresh();
  const opener = dialog === "evidence" ? `choose:${fact}` : "";
  focusOn(board, opener, `opens:${dialog}`);
}

// course/boards/match/place.ts
function placeOf(board, first) {
  const { ui } = board;
  const { groups } = board.view();
  const here = groups.find(({ id }) => id === ui.group);
  const group = here ?? nextGroup(board) ?? first;
  if (!here || ui.fact && !group.facts.includes(ui.fact)) {
    Object.assign(ui, { group: group.id, fact: firstFact(board, group), again: null });
  }
  return { group, fact: ui.fact };
}
function nextGroup(board) {
  const [view, answers] = [board.view(), board.answers()];
  if (!Object.keys({ ...answers.facts, ...answers.lines }).length) return void 0;
  return view.groups.find((group) => !isDone(view, answers, group));
}
function firstFact(board, group) {
  const [view, answers] = [board.view(), board.answers()];
  if (isChecked(view, answers, group)) return null;
  return group.facts.find((id) => stateOf(view, answers, id) !== "given") ?? null;
}
function openPart(board, fact) {
  const { again } = board.ui;
  const view = board.view();
  const { judgement, element: element2 } = entryOf(view, board.answers(), fact);
  if (again && !(again === "judgement" && givenIn(view, fact))) return again;
  if (!judgement) return "judgement";
  if (judgement === "irrelevant") return null;
  return element2 ? "cards" : "element";
}
function isLive(board) {
  const { fact, group } = board.ui;
  const view = board.view();
  const here = view.groups.find(({ id }) => id === group);
  if (!fact || !here || isChecked(view, board.answers(), here)) return false;
  return openPart(board, fact) === "cards";
}
function groupAfter(board, group) {
  const view = board.view();
  const place = view.groups.indexOf(group);
  const others2 = [...view.groups.slice(place + 1), ...view.groups.slice(0, place)];
  const next3 = view.groups[place + 1];
  if (next3) return next3;
  return others2.find((one) => !isDone(view, board.answers(), one)) ?? null;
}

// course/boards/match/result.ts
var LINE_MARKS2 = ["proves", "open"];
var MARKS = {
  right: "Right",
  wrong: "Not right",
  missed: "Missing",
  neutral: "Does no harm"
};
function under(known, judgement) {
  return { ...known, ...judgement ? known.under[judgement] : null };
}
function outcomeOf(view, answers, id) {
  const { judgement, element: element2, cards } = entryOf(view, answers, id);
  const about2 = view.feedback?.[id];
  if (!about2) return { judgement: null, element: null, found: 0, needed: 0, strangers: 0 };
  const known = under(about2, judgement);
  const told2 = (right, chosen) => right ? "right" : chosen ? "wrong" : "missed";
  return {
    judgement: givenIn(view, id) ? null : told2(judgement && known.judgement[judgement]?.right, judgement),
    element: known.element && told2(known.element[element2 ?? ""]?.right, element2),
    found: known.needed.filter((card2) => cards.includes(card2)).length,
    needed: known.needed.length,
    strangers: cards.filter((card2) => known.cards[card2]?.right === false).length
  };
}
function markOf(view, answers, id) {
  const { judgement, element: element2, found: found3, needed, strangers } = outcomeOf(view, answers, id);
  if (judgement === "wrong" || element2 === "wrong" || strangers) return "wrong";
  const lacks = judgement === "missed" || element2 === "missed" || found3 < needed;
  return lacks ? "missed" : "right";
}
function markOfPage(view, answers, id) {
  const marks = LINE_MARKS2.map((mark) => markOfLine(view, answers, id, mark));
  return marks.includes("wrong") ? "wrong" : marks.includes("missed") ? "missed" : "right";
}
function markOfLine(view, answers, id, mark) {
  const line4 = answers.lines?.[id]?.[mark];
  if (!line4) return "missed";
  return view.line_feedback?.[id]?.[mark].said[line4]?.right ? "right" : "wrong";
}
function countsOf(view, answers, { facts, pages }) {
  const all = facts.map((id) => outcomeOf(view, answers, id));
  const marks = (name, marked) => {
    const counted2 = marked.filter((mark) => mark !== null);
    return { name, right: counted2.filter((mark) => mark === "right").length, of: counted2.length };
  };
  const sum = (part2) => all.reduce((total, one) => total + one[part2], 0);
  const counts = [
    marks(
      "Judgement",
      all.map(({ judgement }) => judgement)
    ),
    marks(
      "Question",
      all.map(({ element: element2 }) => element2)
    ),
    { name: "Evidence", right: sum("found"), of: sum("needed") },
    marks(
      "Lines",
      pages.flatMap((id) => LINE_MARKS2.map((mark) => markOfLine(view, answers, id, mark)))
    )
  ];
  return counts.filter(({ of }) => of > 0);
}
function strangersIn(view, answers, { facts }) {
  return facts.reduce((sum, id) => sum + outcomeOf(view, answers, id).strangers, 0);
}
function headlineOf(view, answers, group) {
  const counted2 = countsOf(view, answers, group).map(
    ({ name, right, of }, place) => `${place ? name.toLowerCase() : name} ${right} of ${of}`
  );
  const strangers = strangersIn(view, answers, group);
  const more = strangers ? [belongNot(strangers)] : [];
  return `${[...counted2, ...more].join(", ")}.`;
}
function belongNot(strangers) {
  return strangers === 1 ? "1 piece does not belong" : `${strangers} pieces do not belong`;
}
function sureAndWrong(view, answers, { facts }) {
  return facts.flatMap((id) => {
    if (entryOf(view, answers, id).confidence !== "sure") return [];
    const { judgement, element: element2, strangers } = outcomeOf(view, answers, id);
    const parts = [
      judgement === "wrong" ? "the judgement" : "",
      element2 === "wrong" ? "the question" : "",
      strangers ? "the evidence" : ""
    ].filter(Boolean);
    return parts.length ? [[id, factOf(view, id).short, parts.join(", ")]] : [];
  });
}

// course/boards/shared/rove.ts
var KEYS = {
  ArrowDown: ["row", 1],
  ArrowUp: ["row", -1],
  ArrowRight: ["item", 1],
  ArrowLeft: ["item", -1]
};
function tabStops(roved, list, keys, otherwise = keys[0]) {
  const left = roved.get(list) ?? "";
  const stop = keys.includes(left) ? left : otherwise;
  return (key) => key === stop ? 0 : -1;
}
function leaveOff(roved, focused) {
  const item = focused.closest("[data-rove-item]");
  const list = item?.closest("[data-rove]");
  if (!item || !list) return;
  roved.set(list.dataset.rove ?? "", item.dataset.key ?? "");
  for (const one of list.querySelectorAll("[data-rove-item]")) {
    one.tabIndex = one === item ? 0 : -1;
  }
}
function moveInList(event) {
  const from = event.target.closest("[data-rove-item]");
  const list = from?.closest("[data-rove]");
  if (!from || !list || event.ctrlKey || event.metaKey || event.altKey) return false;
  const to = target(list, from, event.key);
  if (!to) return false;
  event.preventDefault();
  to.focus();
  return to !== from;
}
function target(list, from, key) {
  const row2 = from.closest("[data-rove-row]");
  const rows = [...list.querySelectorAll("[data-rove-row]")];
  const items = itemsOf(row2 ?? list);
  if (key === "Home") return itemsOf(list)[0];
  if (key === "End") return rows.length ? itemsOf(rows.at(-1) ?? list)[0] : items.at(-1);
  const [along, by] = KEYS[key] ?? [];
  if (!along || !by) return void 0;
  if (row2 && along === "row") {
    const next3 = rows[rows.indexOf(row2) + by];
    return next3 && itemsOf(next3)[0];
  }
  return items[items.indexOf(from) + by];
}
function itemsOf(place) {
  const all = place.querySelectorAll("[data-rove-item]");
  return [...all].filter((item) => item.checkVisibility());
}

// course/boards/shared/dialog.tsx
var Dialog = class extends x {
  node = null;
  componentDidMount() {
    this.node?.showModal();
    this.node?.append(this.props.board.live);
    this.node?.addEventListener("click", this.pressed);
  }
  componentWillUnmount() {
    const { board } = this.props;
    board.el.append(board.live);
  }
  pressed = (event) => {
    const { node } = this;
    if (node && event.target === node && isOutside(event, node)) node.close();
  };
  render({ board, name, title: title2, side, closed, children }) {
    const id = `${board.id}-dialog-${name}`;
    return /* @__PURE__ */ a2(
      "dialog",
      {
        ref: (node) => {
          this.node = node;
        },
        class: "ce-dialog",
        "aria-labelledby": id,
        "data-side": side,
        "data-key": `dialog:${name}`,
        onClose: closed,
        children: [
          /* @__PURE__ */ a2("div", { class: "ce-dialog-head", children: [
            /* @__PURE__ */ a2("h3", { id, tabindex: -1, "data-key": `dialog-title:${name}`, children: title2 }),
            /* @__PURE__ */ a2(
              "button",
              {
                type: "button",
                class: "ce-button ce-quiet",
                "data-do": "closeDialog",
                "data-key": `dialog-done:${name}`,
                children: [
                  /* @__PURE__ */ a2(Icon, { name: "close" }),
                  "Done"
                ]
              }
            )
          ] }),
          children
        ]
      }
    );
  }
};
function isOutside({ clientX: x2, clientY: y2 }, node) {
  const { left, right, top, bottom } = node.getBoundingClientRect();
  return x2 < left || x2 > right || y2 < top || y2 > bottom;
}

// course/boards/shared/letter.tsx
function letter(page, title2, lines) {
  return /* @__PURE__ */ a2("div", { class: "ce-desktop", "data-key": "desktop", children: /* @__PURE__ */ a2(
    "article",
    {
      class: "ce-letter",
      lang: "en-GB",
      "aria-label": title2,
      "data-kind": page.kind,
      "data-rove": lines?.list,
      "data-key": "sheet",
      children: [
        /* @__PURE__ */ a2("header", { class: "ce-letter-head", children: [
          /* @__PURE__ */ a2("span", { children: [
            /* @__PURE__ */ a2("strong", { children: rich(page.by) }),
            /* @__PURE__ */ a2("br", {}),
            "To: ",
            rich(page.to)
          ] }),
          /* @__PURE__ */ a2("span", { children: page.date })
        ] }),
        page.body.map((one, place) => lines?.block(one, place) ?? block(one)),
        /* @__PURE__ */ a2("footer", { class: "ce-letter-foot", children: [
          rich(page.language),
          ". ",
          rich(page.fictional)
        ] })
      ]
    }
  ) });
}
function block({ kind, text, rows }) {
  if (kind === "heading") return /* @__PURE__ */ a2("h4", { children: rich(text) });
  if (kind === "rows") return table(rows);
  const looks = { text: "", sign: "ce-letter-sign", stamp: "ce-letter-stamp" };
  return /* @__PURE__ */ a2("p", { class: looks[kind], children: rich(text) });
}
function table(rows) {
  return /* @__PURE__ */ a2("table", { children: /* @__PURE__ */ a2("tbody", { children: rows.map((row2) => /* @__PURE__ */ a2("tr", { children: row2.map((cell) => /* @__PURE__ */ a2("td", { children: rich(cell) })) })) }) });
}

// course/boards/shared/note-place.tsx
var NotePlace = class extends x {
  node = null;
  componentDidMount() {
    this.node?.dispatchEvent(new CustomEvent("ce-document", { bubbles: true }));
  }
  // What the host puts there is none of the board's.
  shouldComponentUpdate() {
    return false;
  }
  render({ of, title: title2 }) {
    return /* @__PURE__ */ a2(
      "div",
      {
        ref: (node) => {
          this.node = node;
        },
        class: "ce-note-place",
        "data-key": `note-place:${of}`,
        "data-document": of,
        "data-title": title2
      }
    );
  }
};

// course/boards/match/page-lines.tsx
var SAYS = {
  proves: "This proves",
  open: "This leaves open"
};
var KEYS2 = { proves: "p", open: "o" };
function blockOfLines(board, paper, block2, place) {
  const lines = paper.lines.filter((line4) => line4.block === place);
  return /* @__PURE__ */ a2("div", { class: "ce-page-lines", "data-rows": block2.kind === "rows", "data-key": `block:${place}`, children: lines.map((line4) => [
    canMark(board, paper.id) ? live(board, paper, line4) : still(board, paper, line4),
    " "
  ]) });
}
function live(board, { id, lines }, line4) {
  const name = `lines:${id}`;
  const keys = lines.map((one) => keyOf(id, one.id));
  const key = keyOf(id, line4.id);
  const opened = board.ui.line === line4.id;
  const looked = lookedFor(board, id).includes(line4.id);
  return [
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-page-line",
        "aria-expanded": opened,
        "data-marked": markOf2(board, id, line4),
        "data-look": looked || void 0,
        tabindex: tabStops(board.ui.roved, name, keys)(key),
        "data-do": "line",
        "data-card": id,
        "data-value": line4.id,
        "data-rove-item": true,
        "data-key": key,
        children: [
          tag(board, id, line4),
          looked ? /* @__PURE__ */ a2(Hidden, { children: "Look here: " }) : null,
          rich(line4.text)
        ]
      }
    ),
    opened ? choices(board, id, line4) : null
  ];
}
function still(board, { id }, line4) {
  return /* @__PURE__ */ a2("p", { class: "ce-page-line", "data-marked": markOf2(board, id, line4), "data-key": keyOf(id, line4.id), children: [
    tag(board, id, line4),
    rich(line4.text)
  ] });
}
var keyOf = (id, line4) => `words:${id}:${line4}`;
function markOf2(board, id, line4) {
  const marked = markedOn(board.answers(), id);
  return LINE_MARKS.find((mark) => marked[mark] === line4.id);
}
function tag(board, id, line4) {
  const mark = markOf2(board, id, line4);
  return mark ? /* @__PURE__ */ a2("span", { class: "ce-page-tag", children: [
    MARKED[mark],
    /* @__PURE__ */ a2(Hidden, { children: ": " })
  ] }) : null;
}
function choices(board, id, line4) {
  const marked = markedOn(board.answers(), id);
  return /* @__PURE__ */ a2(
    "div",
    {
      class: "ce-page-says",
      role: "group",
      "aria-label": "This line",
      "data-key": `says:${id}:${line4.id}`,
      children: LINE_MARKS.map((mark) => /* @__PURE__ */ a2(
        "button",
        {
          type: "button",
          class: "ce-button",
          "aria-pressed": marked[mark] === line4.id,
          "data-do": "mark",
          "data-card": id,
          "data-value": line4.id,
          "data-part": mark,
          "data-key": `mark:${id}:${line4.id}:${mark}`,
          ...answersTo(KEYS2[mark]),
          children: [
            /* @__PURE__ */ a2(Keycap, { of: KEYS2[mark] }),
            SAYS[mark]
          ]
        }
      ))
    }
  );
}
function lineTask(board, { id }) {
  const open = canMark(board, id);
  return /* @__PURE__ */ a2("section", { class: "ce-line-task", "aria-label": "Two lines", "data-key": "line-task", children: [
    /* @__PURE__ */ a2("h4", { children: open ? "Two lines decide what it is worth. Mark them." : "The two lines you marked" }),
    open ? /* @__PURE__ */ a2("p", { class: "ce-soft", children: "Press a line on the page, then say which it is." }) : null,
    /* @__PURE__ */ a2("dl", { children: LINE_MARKS.map((mark) => /* @__PURE__ */ a2(
      "div",
      {
        class: "ce-found",
        "data-found": Boolean(found(board, id, mark)),
        "data-key": `found:${mark}`,
        children: [
          /* @__PURE__ */ a2("dt", { children: ASKED[mark] }),
          /* @__PURE__ */ a2("dd", { children: [
            found(board, id, mark) ?? /* @__PURE__ */ a2("span", { class: "ce-soft", children: "Not marked yet." }),
            open ? takeBack(board, id, mark) : null
          ] })
        ]
      }
    )) }),
    open && whereToLook(board, id).length ? whereTo(board, id) : null
  ] });
}
function whereTo(board, id) {
  const shown = lookedFor(board, id).length > 0;
  return /* @__PURE__ */ a2("div", { class: "ce-line-look", "data-key": "line-look", children: [
    /* @__PURE__ */ a2(Button, { action: "whereToLook", look: "ce-link", data: { "data-card": id }, children: shown ? "Do not show me where to look" : "Show me where to look" }),
    shown ? /* @__PURE__ */ a2("p", { class: "ce-soft", children: lookWords(board, id) }) : null
  ] });
}
function found(board, id, mark) {
  const line4 = markedOn(board.answers(), id)[mark];
  if (!line4) return null;
  const words = lineOf(board.view(), id, line4)?.text;
  return words ? /* @__PURE__ */ a2("q", { class: "ce-quoted", children: rich(words) }) : "A line that is there no longer.";
}
function takeBack(board, id, mark) {
  const line4 = markedOn(board.answers(), id)[mark];
  if (!line4) return null;
  return /* @__PURE__ */ a2(
    Button,
    {
      action: "unmark",
      name: `unmark:${mark}`,
      look: "ce-link",
      data: { "data-card": id, "data-value": line4, "data-part": mark },
      children: [
        "Take back",
        /* @__PURE__ */ a2(Hidden, { children: [
          ": ",
          ASKED[mark].toLowerCase()
        ] })
      ]
    }
  );
}

// course/boards/match/reading.tsx
function pageOf(board, id) {
  return paperOf(board.view(), id)?.page ?? null;
}
function openPage(board, id) {
  const paper = paperOf(board.view(), id);
  if (!paper?.page) return null;
  const closed = () => {
    const { reading, readFrom, dialog } = board.ui;
    if (!reading) return;
    board.ui.reading = null;
    board.refresh();
    if (dialog) focusOn(board, readFrom);
  };
  return /* @__PURE__ */ a2(Dialog, { board, name: "page", title: paper.title, side: "page", closed, children: /* @__PURE__ */ a2("div", { class: "ce-reader", "data-key": "reader", children: [
    letter(paper.page, paper.title, inLines(board, paper)),
    /* @__PURE__ */ a2("div", { class: "ce-page-side", "data-key": "page-side", children: [
      beside(board, id),
      paper.lines.length ? lineTask(board, paper) : null
    ] }),
    /* @__PURE__ */ a2(NotePlace, { of: id, title: paper.title }, `note:${id}`)
  ] }) }, "page");
}
function inLines(board, paper) {
  if (!paper.lines.length) return void 0;
  return {
    list: `lines:${paper.id}`,
    block: (one, place) => paper.lines.some((line4) => line4.block === place) ? blockOfLines(board, paper, one, place) : null
  };
}
function beside(board, id) {
  const { fact } = board.ui;
  if (!fact) return besideLines(board, id);
  const { cards } = entryOf(board.view(), board.answers(), fact);
  return /* @__PURE__ */ a2("aside", { class: "ce-beside", "aria-label": "The fact", "data-key": "beside", children: [
    /* @__PURE__ */ a2("p", { class: "ce-kick", children: "The fact" }),
    /* @__PURE__ */ a2("p", { class: "ce-beside-fact", children: rich(factOf(board.view(), fact).text) }),
    isLive(board) ? /* @__PURE__ */ a2(Button, { action: "useRead", name: "use-read", look: "ce-primary", data: { "data-card": id }, children: cards.includes(id) ? "Take it back for this fact" : "Use it for this fact" }) : null
  ] });
}
function besideLines(board, id) {
  if (!groupAsking(board.view(), id)) return null;
  const facts = factsFor(board.view(), board.answers(), id);
  return /* @__PURE__ */ a2("aside", { class: "ce-beside", "aria-label": "What it may prove", "data-key": "beside", children: [
    /* @__PURE__ */ a2("p", { class: "ce-kick", children: facts.length > 1 ? "The facts it may prove" : "The fact it may prove" }),
    facts.length ? facts.map((fact) => /* @__PURE__ */ a2("p", { class: "ce-beside-fact", "data-key": `beside:${fact}`, children: rich(factOf(board.view(), fact).text) })) : /* @__PURE__ */ a2("p", { class: "ce-soft", children: "You have used this page for no fact yet." })
  ] });
}

// course/boards/match/card.tsx
function card(board, one, chosen, stop) {
  const open = board.ui.open.has(one.id);
  return /* @__PURE__ */ a2(
    "li",
    {
      class: "ce-card",
      "data-kind": one.kind,
      "data-chosen": chosen,
      "data-open": open,
      "data-rove-row": true,
      "data-key": `on-shelf:${one.id}`,
      children: [
        take(board, one, chosen, stop),
        hasMore(one) || isRead(board, one) ? /* @__PURE__ */ a2($, { children: [
          open ? about(board, one) : null,
          /* @__PURE__ */ a2("div", { class: "ce-card-row", "data-key": `row:${one.id}`, children: isRead(board, one) ? act2(one, "read", "Read it", stop) : moreOf(board, one, stop) })
        ] }) : null
      ]
    }
  );
}
function moreOf(board, one, stop) {
  const open = board.ui.open.has(one.id);
  return /* @__PURE__ */ a2($, { children: [
    act2(one, "details", open ? "Less" : one.limit ? "Its limit" : "Read whole", stop, open),
    act2(one, "compare", board.ui.pinned === one.id ? "Put it back" : "Compare", stop)
  ] });
}
function take(board, one, chosen, stop) {
  const live2 = isLive(board);
  const page = isRead(board, one);
  const reads = hasMore(one) && !page ? board.ui.open.has(one.id) : void 0;
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-take",
      "aria-pressed": live2 ? chosen : void 0,
      "aria-expanded": live2 ? void 0 : reads,
      tabindex: stop(`card:${one.id}`),
      "data-do": live2 ? "card" : page ? "read" : "details",
      "data-card": one.id,
      "data-rove-item": true,
      "data-key": `card:${one.id}`,
      children: [
        /* @__PURE__ */ a2(Hidden, { children: [
          kindWord(board.view(), cardOf(board.view(), one.id)),
          ": "
        ] }),
        byAndDate(one),
        /* @__PURE__ */ a2("span", { class: "ce-card-says", children: rich(one.title) }),
        chosen ? /* @__PURE__ */ a2("span", { class: "ce-card-chosen", "aria-hidden": "true", children: "Chosen" }) : null
      ]
    }
  );
}
function byAndDate({ by, date, kind }) {
  if (!by && !date) return null;
  return /* @__PURE__ */ a2("span", { class: "ce-card-by", "data-after": kind === "document", children: [
    /* @__PURE__ */ a2("span", { children: rich(by) }),
    /* @__PURE__ */ a2(Hidden, { children: by && date ? ", " : "" }),
    /* @__PURE__ */ a2("span", { class: "ce-card-date", children: date }),
    /* @__PURE__ */ a2(Hidden, { children: ". " })
  ] });
}
function act2({ id, title: title2 }, what, words, stop, expanded) {
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-card-act",
      "aria-expanded": expanded,
      tabindex: stop(`${what}:${id}`),
      "data-do": what,
      "data-card": id,
      "data-rove-item": true,
      "data-key": `${what}:${id}`,
      children: [
        words,
        /* @__PURE__ */ a2(Hidden, { children: [
          ": ",
          withoutEmphasis(title2)
        ] })
      ]
    }
  );
}
function isRead(board, { id, kind }) {
  return kind === "document" && Boolean(pageOf(board, id));
}
function hasMore({ text, limit, source, status_label: status }) {
  return Boolean(text || limit || source || status);
}
function about({ id: board }, one) {
  return /* @__PURE__ */ a2("div", { class: "ce-card-about", id: `${board}-about-${one.id}`, "data-key": `about:${one.id}`, children: [
    one.text ? /* @__PURE__ */ a2("p", { children: rich(one.text) }) : null,
    one.limit ? /* @__PURE__ */ a2("p", { children: [
      /* @__PURE__ */ a2("strong", { children: "Limit:" }),
      " ",
      rich(one.limit)
    ] }) : null,
    one.source ? /* @__PURE__ */ a2("p", { children: [
      /* @__PURE__ */ a2("strong", { children: "Source:" }),
      " ",
      /* @__PURE__ */ a2(SourceLink, { label: one.source, address: one.address })
    ] }) : null,
    one.status_label ? /* @__PURE__ */ a2("p", { class: "ce-soft", children: rich(one.status_label) }) : null
  ] });
}
function pinnedCard(board) {
  const one = cardOf(board.view(), board.ui.pinned ?? "");
  if (!one) return null;
  return /* @__PURE__ */ a2("section", { class: "ce-pinned", "data-kind": one.kind, "aria-label": "To compare with", "data-key": "pinned", children: [
    /* @__PURE__ */ a2("p", { class: "ce-card-by", children: [
      /* @__PURE__ */ a2("span", { children: [
        "Comparing with ",
        /* @__PURE__ */ a2("span", { children: rich(one.by) })
      ] }),
      /* @__PURE__ */ a2("span", { class: "ce-card-date", children: one.date })
    ] }),
    /* @__PURE__ */ a2("p", { class: "ce-card-says", children: rich(one.title) }),
    one.limit ? /* @__PURE__ */ a2("p", { class: "ce-card-limit", children: [
      /* @__PURE__ */ a2("strong", { children: "Limit:" }),
      " ",
      rich(one.limit)
    ] }) : null,
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-link",
        "data-do": "compare",
        "data-card": one.id,
        "data-key": "put-back",
        children: "Put it back"
      }
    )
  ] });
}

// course/boards/match/shelf.tsx
var READ_NOW = "Read them now. You choose when “What proves it?” is open.";
function shelf(board) {
  const { title: title2 } = board.view();
  return /* @__PURE__ */ a2(
    "section",
    {
      class: "ce-shelf",
      "data-live": isLive(board),
      "aria-label": `Evidence: ${withoutEmphasis(title2)}`,
      "data-key": "shelf",
      children: [
        search(board),
        tabs(board),
        isLive(board) ? null : /* @__PURE__ */ a2("p", { class: "ce-read-now", "data-key": "read-now", children: READ_NOW }),
        pinnedCard(board),
        stack(board)
      ]
    }
  );
}
function stacksOf(board) {
  const { kinds, cards } = board.view();
  return kinds.filter(({ id }) => id !== "answer" && cards.some(({ kind }) => kind === id));
}
function stackShown(board) {
  const stacks = stacksOf(board);
  const chosen = stacks.find(({ id }) => id === board.ui.stack);
  return (chosen ?? stacks[0])?.id;
}
function goWhereFound(board) {
  if (found2(board, stackShown(board) ?? "").length) return;
  const has = stacksOf(board).find(({ id }) => found2(board, id).length);
  if (has) board.ui.stack = has.id;
}
function toTop(board) {
  const cards = keyed(board, "cards");
  if (cards) cards.scrollTop = 0;
}
function found2(board, stack2) {
  const sought = board.ui.sought.trim().toLowerCase();
  return board.view().cards.filter((one) => {
    if (one.kind !== stack2) return false;
    const all = [one.title, one.text, one.limit, one.source, one.by, one.date];
    return !sought || withoutEmphasis(all.join(" ")).toLowerCase().includes(sought);
  });
}
function search(board) {
  const all = stacksOf(board).reduce((sum, { id: id2 }) => sum + cardsIn(board, id2), 0);
  const id = `${board.id}-find`;
  return /* @__PURE__ */ a2("div", { class: "ce-find", "data-key": "finding", children: [
    /* @__PURE__ */ a2("label", { for: id, children: /* @__PURE__ */ a2(Hidden, { children: `Search all ${all} pieces of evidence` }) }),
    /* @__PURE__ */ a2(
      "input",
      {
        id,
        type: "search",
        placeholder: `Search all ${all}`,
        autocomplete: "off",
        value: board.ui.sought,
        "data-key": "find",
        ...answersTo("/")
      }
    ),
    /* @__PURE__ */ a2(Keycap, { of: "/" }),
    board.ui.sought ? /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-link ce-find-clear",
        "data-do": "clearSearch",
        "data-key": "clear-search",
        children: [
          "Clear",
          /* @__PURE__ */ a2(Hidden, { children: " the search" })
        ]
      }
    ) : null
  ] });
}
function cardsIn(board, stack2) {
  return board.view().cards.filter(({ kind }) => kind === stack2).length;
}
function tabs(board) {
  const stacks = stacksOf(board);
  const shown = stackShown(board);
  const stop = tabStops(
    board.ui.roved,
    "stacks",
    stacks.map(({ id }) => `stack:${id}`),
    `stack:${shown}`
  );
  return /* @__PURE__ */ a2(
    "div",
    {
      class: "ce-stacks",
      role: "tablist",
      "aria-label": "Evidence",
      "data-rove": "stacks",
      "data-key": "stacks",
      children: stacks.map(({ id, label }) => /* @__PURE__ */ a2(
        "button",
        {
          type: "button",
          role: "tab",
          id: `${board.id}-stack-${id}`,
          "aria-selected": id === shown,
          "aria-controls": id === shown ? `${board.id}-stack` : void 0,
          tabindex: stop(`stack:${id}`),
          "data-do": "stack",
          "data-value": id,
          "data-kind": id,
          "data-rove-item": true,
          "data-key": `stack:${id}`,
          children: [
            /* @__PURE__ */ a2(Icon, { name: id }),
            label,
            " ",
            /* @__PURE__ */ a2("span", { class: "ce-count", children: found2(board, id).length })
          ]
        }
      ))
    }
  );
}
function stack(board) {
  const shown = stackShown(board);
  const cards = found2(board, shown ?? "");
  const { fact, roved, sought } = board.ui;
  const chosen = fact ? entryOf(board.view(), board.answers(), fact).cards : [];
  const keys = cards.flatMap(({ id }) => [
    `card:${id}`,
    `read:${id}`,
    `details:${id}`,
    `compare:${id}`
  ]);
  const stop = tabStops(roved, `cards:${shown}`, keys);
  return /* @__PURE__ */ a2(
    "div",
    {
      class: "ce-cards",
      role: "tabpanel",
      id: `${board.id}-stack`,
      "aria-labelledby": `${board.id}-stack-${shown}`,
      "data-key": "cards",
      children: cards.length ? /* @__PURE__ */ a2("ul", { "data-rove": `cards:${shown}`, "data-key": `cards:${shown}`, children: cards.map((one) => card(board, one, chosen.includes(one.id), stop)) }) : /* @__PURE__ */ a2("div", { class: "ce-none", children: [
        /* @__PURE__ */ a2("p", { children: [
          "Nothing here has “",
          sought.trim(),
          "”."
        ] }),
        elsewhere(board)
      ] })
    }
  );
}
function elsewhere(board) {
  const others2 = stacksOf(board).filter(({ id }) => found2(board, id).length);
  if (!others2.length) {
    return /* @__PURE__ */ a2(Button, { action: "clearSearch", name: "clear-search-here", children: "Clear the search" });
  }
  return others2.map(({ id, label }) => /* @__PURE__ */ a2(Button, { action: "stack", name: `found:${id}`, data: { "data-value": id }, children: [
    label,
    ": ",
    found2(board, id).length,
    " found"
  ] }));
}

// course/boards/match/acts.ts
var THEN = {
  judgement: "Does it help?",
  element: "Which question does it go to?",
  cards: "What proves it?"
};
var on2 = {
  ...onLines,
  judgement(board, { fact, value }) {
    const { label = value } = board.view().judgements.find(({ id }) => id === value) ?? {};
    answer(board, fact, { judgement: value }, label);
  },
  element(board, { fact, value }) {
    answer(board, fact, { element: value }, elementOf(board.view(), value)?.label ?? value);
  },
  card(board, { card: card2, value }) {
    const { fact } = board.ui;
    const id = card2 ?? value;
    if (fact) setCard(board, fact, id, !cardsOf(board, fact).includes(id));
  },
  remove(board, { fact, card: card2 }) {
    const cards = cardsOf(board, fact);
    const next3 = cards[cards.indexOf(card2) + 1] ?? cards[cards.indexOf(card2) - 1];
    setCard(board, fact, card2, false);
    focusOn(board, `remove:${fact}:${next3}`, `choose:${fact}`);
  },
  clear(board) {
    const { fact } = board.ui;
    if (!fact) return;
    const view = board.view();
    const next3 = withEntry(view, board.answers(), fact, { element: null, cards: [] });
    write(board, next3, `${nameOf2(view, fact)}: question and evidence taken back`);
    focusOn(board, "next");
    say(board, "Taken back: its question and evidence.");
  },
  change(board, _2, target2) {
    const part2 = target2.dataset.part;
    board.ui.again = part2;
    board.refresh();
    focusOn(board, `asked:${part2}`);
  },
  whole(board) {
    board.ui.whole = !board.ui.whole;
    board.refresh();
  },
  confidence(board, { group: id, value }) {
    const group = groupOf(board.view(), id);
    const { label = value } = board.view().confidences.find((one) => one.id === value) ?? {};
    const sure = value;
    write(board, withSurety(board.view(), board.answers(), group, sure), `How sure: ${label}`);
    focusOn(board, `confidence:${id}:${value}`);
    say(board, `${label}.`);
  },
  check,
  again(board, { group: id }) {
    const group = groupOf(board.view(), id);
    write(board, withChecked(board.answers(), group, false), "The group opened again");
    goTo(board, id, group.facts[0] ?? null);
    say(board, "The group is open again. Your answers are kept.");
  },
  at: (board, { fact }) => goToFact(board, fact),
  group(board, { group: id }) {
    goTo(board, id, firstFact(board, groupOf(board.view(), id)));
  },
  next,
  details(board, { card: card2 }, target2) {
    const { open } = board.ui;
    if (!open.delete(card2)) open.add(card2);
    board.refresh();
    if (target2.matches(".ce-take")) say(board, READ_NOW);
  },
  compare(board, { card: card2 }) {
    const { ui } = board;
    const puts = ui.pinned === card2;
    ui.pinned = puts ? null : card2;
    board.refresh();
    if (puts) focusOn(board, `compare:${card2}`);
    say(board, puts ? "No longer compared." : "Kept at the top to compare.");
  },
  stack(board, { value }) {
    board.ui.stack = value;
    board.refresh();
    toTop(board);
  },
  clearSearch(board) {
    board.ui.sought = "";
    board.refresh();
    toTop(board);
    focusOn(board, "find");
    say(board, "The search is cleared: all evidence is shown.");
  },
  choose(board) {
    const { ui } = board;
    if (ui.size === "narrow") ui.dialog = "evidence";
    board.refresh();
    const [first] = found2(board, stackShown(board) ?? "");
    const left = ui.roved.get(`cards:${stackShown(board)}`);
    focusOn(board, ui.dialog && "dialog-title:evidence", left, `card:${first?.id}`, "find");
  },
  dialog(board, { value }) {
    board.ui.dialog = value;
    board.refresh();
    focusOn(board, `dialog-title:${value}`);
  },
  read(board, { card: card2 }, target2) {
    Object.assign(board.ui, { reading: card2, line: null });
    board.ui.readFrom = target2.dataset.key ?? "";
    board.refresh();
    focusOn(board, "dialog-title:page");
  },
  useRead(board, { card: card2 }) {
    const { fact } = board.ui;
    if (!fact) return;
    setCard(board, fact, card2, !cardsOf(board, fact).includes(card2));
    closeDialog(board);
  },
  closeDialog,
  startAgain(board) {
    startAgain(board);
    Object.assign(board.ui, { group: null, fact: null, again: null, pinned: null });
    board.refresh();
    focusOn(board, "undo");
  }
};
function answer(board, fact, changes, label) {
  const view = board.view();
  const entry = entryOf(view, board.answers(), fact);
  board.ui.again = null;
  const same = Object.entries(changes).every(([part2, value]) => entry[part2] === value);
  if (same) board.refresh();
  else
    write(
      board,
      withEntry(view, board.answers(), fact, changes),
      `${nameOf2(view, fact)}: ${label}`
    );
  const asked = openPart(board, fact);
  focusOn(board, asked && `asked:${asked}`, "next");
  const stop = label.endsWith("?") ? "" : ".";
  say(board, `${label}${stop} ${asked ? THEN[asked] : "Given."}`);
}
function cardsOf(board, fact) {
  return entryOf(board.view(), board.answers(), fact).cards;
}
function setCard(board, fact, card2, chosen) {
  const view = board.view();
  const name = cardName(view, card2);
  if (cardsOf(board, fact).includes(card2) === chosen) {
    say(board, `${name} is chosen already.`);
    return;
  }
  const what = `${chosen ? "Chosen" : "Taken back"}: ${name}`;
  write(board, withCard(view, board.answers(), fact, card2, chosen), what);
  say(board, what);
}
function check(board, { group: id }) {
  const [view, answers] = [board.view(), board.answers()];
  const group = groupOf(view, id);
  const missing = missingIn(view, answers, group);
  if (missing) {
    const fact = group.facts.find((one) => !entryOf(view, answers, one).judgement);
    focusOn(board, fact && `line:${fact}`, "asked:confidence", "asked:pages");
    say(board, `Still to do: ${missing}.`);
    return;
  }
  write(board, withChecked(answers, group, true), "The group checked");
  focusOn(board, `result:${id}`);
  say(board, `Checked. ${headlineOf(view, board.answers(), group)}`);
}
function next(board, { fact, group: id }) {
  if (id) {
    goTo(board, id, firstFact(board, groupOf(board.view(), id)));
    return;
  }
  const group = board.view().groups.find(({ facts }) => facts.includes(fact ?? ""));
  if (!group || !fact) return;
  goTo(board, group.id, group.facts[group.facts.indexOf(fact) + 1] ?? null);
}

// course/boards/shared/client-file.tsx
function clientFile({ view, title: title2, intro, opens }) {
  const { client, file, date_label: date, date_hint: hint2 } = view;
  return /* @__PURE__ */ a2("section", { class: "ce-file", tabindex: 0, "aria-label": "The client’s file", "data-key": "file", children: [
    title2,
    /* @__PURE__ */ a2("div", { class: "ce-who", "data-key": "who", children: [
      /* @__PURE__ */ a2("p", { class: "ce-kick", children: rich(client) }),
      /* @__PURE__ */ a2("h3", { children: sentence(file.plain_name) }),
      /* @__PURE__ */ a2("p", { class: "ce-decided", children: [
        /* @__PURE__ */ a2("strong", { children: [
          rich(date),
          "."
        ] }),
        " ",
        rich(hint2)
      ] })
    ] }),
    /* @__PURE__ */ a2("p", { class: "ce-opening", children: rich(file.opening) }),
    /* @__PURE__ */ a2("h4", { class: "ce-kick", children: "Documents" }),
    /* @__PURE__ */ a2("ul", { class: "ce-papers", children: file.papers.map((paper) => /* @__PURE__ */ a2("li", { "data-key": `paper:${paper.id}`, children: paper.page && opens ? /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-paper-line",
        "aria-haspopup": "dialog",
        "data-do": "read",
        "data-card": paper.id,
        "data-key": `open:${paper.id}`,
        children: [
          /* @__PURE__ */ a2(Hidden, { children: "Read: " }),
          named(paper)
        ]
      }
    ) : /* @__PURE__ */ a2("span", { class: "ce-paper-line", children: named(paper) }) })) }),
    intro ? /* @__PURE__ */ a2("p", { class: "ce-intro", children: [
      /* @__PURE__ */ a2(Hidden, { children: "What to do: " }),
      rich(intro)
    ] }) : null
  ] });
}
function named({ title: title2, date }) {
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2(Icon, { name: "document" }),
    /* @__PURE__ */ a2("span", { children: [
      /* @__PURE__ */ a2("span", { class: "ce-paper-title", children: rich(title2) }),
      date ? /* @__PURE__ */ a2("span", { class: "ce-paper-date", children: `, ${date}` }) : null
    ] })
  ] });
}
function sentence(text) {
  return rich(text.charAt(0).toUpperCase() + text.slice(1));
}

// course/boards/shared/heading.tsx
var PROBLEMS = /* @__PURE__ */ new Set(["behind", "damaged", "failed"]);
function savedWords({ notice, timer }) {
  return PROBLEMS.has(notice.state) || timer ? "" : notice.text;
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
function Hints({ name, about: about2, list }) {
  const given = list.filter(([, text]) => text);
  if (!given.length) return null;
  return /* @__PURE__ */ a2("details", { class: "ce-hint", "data-key": `hint:${name}`, children: [
    /* @__PURE__ */ a2("summary", { "data-key": `hint-title:${name}`, "aria-label": `Hint: ${withoutEmphasis(about2)}`, children: "Hint" }),
    /* @__PURE__ */ a2("ul", { children: given.map(([label, text]) => /* @__PURE__ */ a2("li", { children: [
      label ? `${label}: ` : null,
      rich(text)
    ] })) })
  ] });
}

// course/boards/match/hints.tsx
function hint(board, fact, part2, list) {
  const about2 = `${nameOf2(board.view(), fact)}, ${part2}`;
  return /* @__PURE__ */ a2(Hints, { name: `${part2}:${fact}`, about: about2, list });
}
function judgementHints(board, fact) {
  return hint(board, fact, "judgement", [["", board.view().hints?.judgement]]);
}
function elementHints(board, fact) {
  const view = board.view();
  const group = view.groups.find(({ facts }) => facts.includes(fact));
  const tests = new Set(group ? elementsOf(view, group).map(({ test }) => test) : []);
  const lines = view.hints?.tests.filter(({ test }) => tests.has(test)) ?? [];
  return hint(board, fact, "question", [
    ["", view.hints?.element],
    ...lines.map(({ test, plain }) => [withoutMark(test), plain])
  ]);
}
function evidenceHints(board, fact) {
  const view = board.view();
  const stacks = stacksFor(view, fact, board.answers().facts?.[fact]?.judgement ?? null);
  return hint(board, fact, "evidence", [
    ["", view.hints?.evidence],
    ["Look at", stacks ? `${stacks}.` : ""]
  ]);
}
function stacksFor(view, fact, judgement) {
  const known = view.feedback?.[fact];
  if (!known) return "";
  const kinds = new Set(under(known, judgement).needed.map((id) => cardOf(view, id)?.kind));
  const stacks = view.kinds.filter(({ id }) => id !== "answer" && kinds.has(id));
  return stacks.map(({ label }) => `“${label}”`).join(", ");
}
var withoutMark = (name) => name.replace(/[?.]$/, "");

// course/boards/match/options.tsx
function options({ stop, ...asked }) {
  const { board, name, list, chosen, look } = asked;
  const keys = list.map(({ id }) => `${name}:${id}`);
  const otherwise = keys.find((key) => chosen.some((id) => key === `${name}:${id}`)) ?? keys[0];
  const stopAt = stop ?? tabStops(board.ui.roved, name, keys, otherwise);
  return /* @__PURE__ */ a2("div", { class: `ce-picks ${look}`, "data-rove": stop ? void 0 : name, "data-key": `of:${name}`, children: list.map((one) => option(asked, one, stopAt(`${name}:${one.id}`))) });
}
function option({ board, name, action, data, chosen }, { id, label, hint: hint2, whole, key }, tabindex) {
  const [named2, about2] = [`${board.id}-named-${id}`, `${board.id}-hint-${id}`];
  return /* @__PURE__ */ a2("div", { class: "ce-pick-place", "data-key": `place:${name}:${id}`, children: [
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-pick",
        "aria-pressed": chosen.includes(id),
        "aria-labelledby": named2,
        "aria-describedby": hint2 || whole ? about2 : void 0,
        tabindex,
        "data-do": action,
        "data-value": id,
        "data-rove-item": true,
        "data-key": `${name}:${id}`,
        ...data,
        ...answersTo(key),
        children: [
          /* @__PURE__ */ a2(Keycap, { of: key }),
          /* @__PURE__ */ a2("span", { children: [
            /* @__PURE__ */ a2("span", { class: "ce-pick-label", id: named2, children: rich(label) }),
            hint2 ? /* @__PURE__ */ a2("span", { class: "ce-pick-hint", id: about2, children: rich(hint2) }) : null
          ] })
        ]
      }
    ),
    whole && !hint2 ? /* @__PURE__ */ a2("span", { class: "ce-pick-whole", id: about2, children: rich(whole) }) : null
  ] });
}

// course/boards/match/evidence.tsx
var KEYS3 = { "none-needed": "n", obtain: "o" };
function evidenceQuestion({ board, group, fact, entry }) {
  const view = board.view();
  const withheld = group.withheld.filter((id) => !entry.cards.includes(id));
  const answers = view.cards.filter(({ id, kind }) => kind === "answer" && !withheld.includes(id));
  const pieces = entry.cards.filter((id) => cardOf(view, id)?.kind !== "answer");
  return [
    evidenceHints(board, fact),
    /* @__PURE__ */ a2("ul", { class: "ce-chosen", "aria-label": "Chosen", "data-key": `chosen:${fact}`, children: pieces.map((id) => piece(board, fact, id)) }),
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-slot ce-drop",
        "data-do": "choose",
        "data-fact": fact,
        "data-key": `choose:${fact}`,
        children: [
          /* @__PURE__ */ a2("span", { "aria-hidden": "true", children: "+" }),
          /* @__PURE__ */ a2("span", { children: [
            pieces.length ? "Another piece, if it needs one" : "Choose a piece of evidence",
            /* @__PURE__ */ a2("span", { class: "ce-or-drop", children: pieces.length ? "" : ", or drop it here" })
          ] })
        ]
      }
    ),
    answers.length ? options({
      board,
      name: "card",
      action: "card",
      data: { "data-fact": fact },
      list: answers.map(({ id, title: title2, text }) => ({
        id,
        label: title2,
        whole: text,
        key: KEYS3[id] ?? ""
      })),
      chosen: entry.cards,
      look: "ce-by-two ce-answers"
    }) : null
  ];
}
function piece(board, fact, id) {
  const view = board.view();
  const card2 = cardOf(view, id);
  return /* @__PURE__ */ a2("li", { class: "ce-slot ce-piece", "data-kind": card2?.kind, "data-key": `chip:${fact}:${id}`, children: [
    /* @__PURE__ */ a2(Icon, { name: card2?.kind ?? "answer" }),
    /* @__PURE__ */ a2("span", { class: "ce-piece-name", children: [
      /* @__PURE__ */ a2(Hidden, { children: [
        kindWord(view, card2),
        ": "
      ] }),
      rich(card2?.title ?? id)
    ] }),
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-link",
        "aria-label": `Take back: ${cardName(view, id)}`,
        "data-do": "remove",
        "data-fact": fact,
        "data-card": id,
        "data-key": `remove:${fact}:${id}`,
        children: "Take back"
      }
    )
  ] });
}
function evidenceKeys(withheld) {
  const words = [
    ["none-needed", "none needed"],
    ["obtain", "obtain"]
  ];
  const keys = words.flatMap(
    ([id, says]) => withheld.includes(id) ? [] : [[KEYS3[id]?.toUpperCase() ?? "", says]]
  );
  return [["/", "search"], ["↑ ↓ Enter", "choose"], ...keys];
}

// course/boards/match/questions.tsx
var KEYS4 = "abcdefgh";
function elementQuestion({ board, group, fact, entry }) {
  const offered = elementsOf(board.view(), group);
  const name = `element:${fact}`;
  const keys = offered.map(({ id }) => `${name}:${id}`);
  const chosen = entry.element ? `${name}:${entry.element}` : void 0;
  const stop = tabStops(
    board.ui.roved,
    name,
    keys,
    chosen && keys.includes(chosen) ? chosen : keys[0]
  );
  const { whole } = board.ui;
  return [
    elementHints(board, fact),
    /* @__PURE__ */ a2("div", { class: "ce-eight", "data-whole": whole, "data-rove": name, "data-key": `questions:${fact}`, children: [...new Set(offered.map(({ test }) => test))].map((test) => /* @__PURE__ */ a2("div", { class: "ce-test", "data-key": `test:${test}`, children: [
      /* @__PURE__ */ a2("h5", { children: rich(test) }),
      options({
        board,
        name,
        action: "element",
        data: { "data-fact": fact },
        list: offered.filter((one) => one.test === test).map((one) => keyed2(one, offered)),
        chosen: entry.element ? [entry.element] : [],
        look: "",
        stop
      })
    ] })) }),
    /* @__PURE__ */ a2(Button, { action: "whole", look: "ce-link", children: whole ? "Show their names only" : "Read the questions whole" })
  ];
}
function keyed2(one, offered) {
  const { id, label, question: question2 } = one;
  return { id, label, whole: question2, key: KEYS4[offered.indexOf(one)] ?? "" };
}

// course/boards/match/ask.tsx
var ASKED2 = {
  judgement: "Does it help?",
  element: "Which question does it go to?",
  cards: "What proves it?"
};
var IN_SHORT = { ...ASKED2, element: "Which question?" };
function factAsked(board, group, id) {
  const view = board.view();
  const fact = factOf(view, id);
  const entry = entryOf(view, board.answers(), id);
  const open = openPart(board, id);
  const isShort = entry.judgement === "irrelevant";
  const given = {
    judgement: Boolean(entry.judgement),
    element: Boolean(entry.element),
    cards: entry.cards.length > 0
  };
  return /* @__PURE__ */ a2("div", { class: "ce-at-work", "data-fact": id, "data-key": `at-work:${id}`, children: [
    factHead(board, fact),
    Object.keys(ASKED2).map((part2) => {
      if (part2 === open) return question(board, group, fact, entry, part2);
      return given[part2] ? line(board, fact, entry, part2) : null;
    }),
    isShort && (given.element || given.cards) ? leftOver(id) : null
  ] });
}
function factHead(board, fact) {
  const view = board.view();
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2(
      "h3",
      {
        class: "ce-kick",
        tabindex: -1,
        "aria-describedby": saidId(board),
        "data-key": `fact:${fact.id}`,
        children: [
          `${nameOf2(view, fact.id)} of ${view.facts.length} · `,
          rich(fact.short),
          fact.offered ? /* @__PURE__ */ a2("span", { class: "ce-tag", children: view.offered_label || "Offered to you" }) : null
        ]
      }
    ),
    /* @__PURE__ */ a2("p", { class: "ce-fact-said", id: saidId(board), children: rich(fact.text) })
  ] });
}
function saidId(board) {
  return `${board.id}-said`;
}
function question(board, group, fact, entry, part2) {
  const title2 = `${board.id}-asked`;
  const inside = {
    judgement: judgementQuestion,
    element: elementQuestion,
    cards: evidenceQuestion
  }[part2];
  return /* @__PURE__ */ a2(
    "div",
    {
      class: "ce-open-question",
      role: "group",
      "aria-labelledby": title2,
      "aria-describedby": saidId(board),
      "data-part": part2,
      "data-key": `ask:${part2}:${fact.id}`,
      children: [
        /* @__PURE__ */ a2("h4", { id: title2, tabindex: -1, "data-key": `asked:${part2}`, children: ASKED2[part2] }),
        inside({ board, group, fact: fact.id, entry })
      ]
    }
  );
}
function judgementQuestion({ board, fact, entry }) {
  const list = board.view().judgements.map(({ id, label, hint: hint2 }, place) => ({
    id,
    label,
    hint: hint2,
    key: String(place + 1)
  }));
  return [
    judgementHints(board, fact),
    options({
      board,
      name: `judgement:${fact}`,
      action: "judgement",
      data: { "data-fact": fact },
      list,
      chosen: entry.judgement ? [entry.judgement] : [],
      look: "ce-by-two"
    })
  ];
}
function line(board, { id }, entry, part2) {
  const view = board.view();
  const given = part2 === "judgement" && givenIn(view, id);
  const words = /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("span", { class: "ce-line-name", children: IN_SHORT[part2] }),
    /* @__PURE__ */ a2("span", { class: "ce-line-answer", children: answerOf(board, entry, part2) })
  ] });
  if (given) {
    return /* @__PURE__ */ a2("div", { class: "ce-line", "data-key": `line:${part2}:${id}`, children: [
      words,
      /* @__PURE__ */ a2("span", { class: "ce-tag", children: "Given" })
    ] });
  }
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-line",
      "data-do": "change",
      "data-part": part2,
      "data-key": `change:${part2}:${id}`,
      children: [
        words,
        /* @__PURE__ */ a2(Hidden, { children: ". " }),
        /* @__PURE__ */ a2("span", { class: "ce-line-change", children: "Change" })
      ]
    }
  );
}
function answerOf(board, { judgement, element: element2, cards }, part2) {
  const view = board.view();
  if (part2 === "judgement") {
    return rich(view.judgements.find(({ id }) => id === judgement)?.label);
  }
  if (part2 === "element") return rich(elementOf(view, element2)?.label ?? element2);
  return cards.map((card2, place) => [place ? "; " : null, rich(cardOf(view, card2)?.title ?? card2)]);
}
function leftOver(fact) {
  return /* @__PURE__ */ a2("p", { class: "ce-left-over", children: [
    "Nothing turns on it, so no question and no evidence are needed.",
    " ",
    /* @__PURE__ */ a2(Button, { action: "clear", name: `clear:${fact}`, look: "ce-quiet", children: "Take back what was chosen" })
  ] });
}

// course/boards/match/reasons.tsx
function closedFact(board, id, group) {
  const view = board.view();
  const about2 = view.feedback?.[id];
  if (!about2) return null;
  const worked = isWorked(group);
  const entry = worked ? { ...about2.best, confidence: null } : entryOf(view, board.answers(), id);
  const known = under(about2, worked ? null : entry.judgement);
  const mark = worked ? "right" : markOf(view, board.answers(), id);
  const rows = [
    ...judgementRows(view, known, entry, Boolean(givenIn(view, id)) || worked),
    ...elementRows(view, known, entry),
    ...cardRows(view, known, entry)
  ];
  return told({
    key: id,
    name: nameOf2(view, id),
    short: factOf(view, id).short,
    mark: worked ? null : mark,
    inShort: worked ? "" : inShort(board, id),
    text: factOf(view, id).text,
    rows,
    end: [whyOf(known, entry, rows), sources(known)]
  });
}
function told({ key, name, short, mark, inShort: few, text, rows, end: end2 }) {
  return /* @__PURE__ */ a2(
    "details",
    {
      class: "ce-one",
      ref: openAtFirst(mark !== "right"),
      "data-mark": mark ?? "right",
      "data-key": `closed:${key}`,
      children: [
        /* @__PURE__ */ a2("summary", { "data-key": `closed-title:${key}`, children: [
          mark ? drawn(mark) : null,
          /* @__PURE__ */ a2("h4", { children: [
            name ? /* @__PURE__ */ a2(Hidden, { children: [
              name,
              ": "
            ] }) : null,
            rich(short)
          ] }),
          few ? /* @__PURE__ */ a2("span", { class: "ce-in-short", children: few }) : null,
          /* @__PURE__ */ a2(Icon, { name: "down" })
        ] }),
        /* @__PURE__ */ a2("div", { class: "ce-one-body", children: [
          text ? /* @__PURE__ */ a2("p", { class: "ce-fact-text", children: rich(text) }) : null,
          /* @__PURE__ */ a2("dl", { class: "ce-parts", children: rows.map((row2, place) => drawnRow(row2, rows[place - 1])) }),
          end2
        ] })
      ]
    }
  );
}
var openAtFirst = (is) => (details) => {
  if (!details || details.dataset.met) return;
  details.dataset.met = "yes";
  details.open = is;
};
function inShort(board, id) {
  const out = outcomeOf(board.view(), board.answers(), id);
  const word = { right: "right", wrong: "wrong", missed: "missing", neutral: "" };
  const strangers = out.strangers ? `, ${out.strangers} too many` : "";
  return [
    out.judgement ? `judgement ${word[out.judgement]}` : "",
    out.element ? `question ${word[out.element]}` : "",
    out.needed || out.strangers ? `evidence ${out.found} of ${out.needed}${strangers}` : ""
  ].filter(Boolean).join(" · ");
}
function drawn(mark, word = MARKS[mark]) {
  return /* @__PURE__ */ a2("span", { class: "ce-mk", "data-mark": mark, children: [
    /* @__PURE__ */ a2(Icon, { name: mark }),
    /* @__PURE__ */ a2(Hidden, { children: [
      word,
      ". "
    ] })
  ] });
}
function drawnRow({ mark, part: part2, says, why }, before) {
  return /* @__PURE__ */ a2("div", { "data-mark": mark, children: [
    /* @__PURE__ */ a2("dt", { children: before?.part === part2 ? /* @__PURE__ */ a2(Hidden, { children: part2 }) : part2 }),
    /* @__PURE__ */ a2("dd", { children: [
      drawn(mark),
      /* @__PURE__ */ a2("div", { children: [
        /* @__PURE__ */ a2("p", { children: says }),
        why ? /* @__PURE__ */ a2("p", { class: "ce-why-part", children: rich(why) }) : null
      ] })
    ] })
  ] });
}
var strong = (words) => /* @__PURE__ */ a2("strong", { children: rich(words) });
function youAndBest(you, best) {
  return /* @__PURE__ */ a2($, { children: [
    "You: ",
    strong(you),
    ". Best: ",
    strong(best),
    best?.endsWith("?") ? "" : "."
  ] });
}
function judgementRows(view, { judgement, best }, { judgement: chosen }, given) {
  const label = (id) => view.judgements.find((one) => one.id === id)?.label;
  const part2 = "Judgement";
  if (!chosen)
    return [{ part: part2, mark: "missed", says: ["Missing: ", strong(label(best.judgement))] }];
  const { right, text } = judgement[chosen] ?? {};
  const mark = right ? "right" : "wrong";
  if (given) return [{ part: part2, mark: "right", says: [strong(label(chosen)), " (given)"] }];
  if (chosen === best.judgement) return [{ part: part2, mark, says: strong(label(chosen)) }];
  return [{ part: part2, mark, says: youAndBest(label(chosen), label(best.judgement)), why: text }];
}
function elementRows(view, { element: element2, best }, { element: chosen }) {
  const part2 = "Question";
  const label = (id) => elementOf(view, id)?.label ?? id;
  if (!element2) {
    const why = "No question was wanted here.";
    return chosen ? [{ part: part2, mark: "neutral", says: strong(label(chosen)), why }] : [];
  }
  if (!chosen) return [{ part: part2, mark: "missed", says: ["Missing: ", strong(label(best.element))] }];
  const { right, best: isBest, text } = element2[chosen] ?? {};
  const mark = right ? "right" : "wrong";
  if (isBest) return [{ part: part2, mark, says: strong(label(chosen)) }];
  return [{ part: part2, mark, says: youAndBest(label(chosen), label(best.element)), why: text }];
}
function cardRows(view, { cards, needed }, entry) {
  const part2 = "Evidence";
  const title2 = (id) => strong(cardOf(view, id)?.title ?? id);
  const chosen = entry.cards.map((id) => {
    const said = cards[id] ?? {};
    const mark = said.right === true ? "right" : said.right === false ? "wrong" : "neutral";
    return { part: part2, mark, says: title2(id), why: mark === "neutral" ? "" : said.text };
  });
  const missing = needed.filter((id) => !entry.cards.includes(id));
  return [
    ...chosen,
    ...missing.map((id) => ({ part: part2, mark: "missed", says: ["Missing: ", title2(id)] }))
  ];
}
function whyOf({ why, judgement }, { judgement: chosen }, rows) {
  if (rows.some((row2) => row2.why?.includes(why))) return null;
  const own = chosen && judgement[chosen]?.text;
  return /* @__PURE__ */ a2("div", { class: "ce-in-full", children: paragraphs(own?.includes(why) ? own : why) });
}
function sources({ sources: list }) {
  if (!list.length) return null;
  return /* @__PURE__ */ a2("details", { class: "ce-from", children: [
    /* @__PURE__ */ a2("summary", { children: [
      "Where this comes from (",
      list.length,
      ")"
    ] }),
    /* @__PURE__ */ a2("ul", { children: list.map((source) => /* @__PURE__ */ a2("li", { children: /* @__PURE__ */ a2(SourceLink, { ...source }) })) })
  ] });
}

// course/boards/match/pages.tsx
function pagesAsked(board, group) {
  const title2 = `${board.id}-asked`;
  return /* @__PURE__ */ a2("div", { class: "ce-at-work", "data-key": `end:${group.id}`, children: [
    /* @__PURE__ */ a2("p", { class: "ce-kick", children: rich(group.title) }),
    /* @__PURE__ */ a2("h3", { class: "ce-fact-said", tabindex: -1, "data-key": "group-end", children: [
      "Two lines decide what ",
      group.pages.length === 1 ? "this page" : "each page",
      " is worth"
    ] }),
    /* @__PURE__ */ a2(
      "div",
      {
        class: "ce-open-question",
        role: "group",
        "aria-labelledby": title2,
        "data-part": "pages",
        "data-key": `ask:pages:${group.id}`,
        children: [
          /* @__PURE__ */ a2("h4", { id: title2, tabindex: -1, "data-key": "asked:pages", children: "Which line says what it proves, and which what it leaves open?" }),
          group.pages.map((id) => line2(board, id))
        ]
      }
    )
  ] });
}
function line2(board, id) {
  const state3 = stateOfPage(board.answers(), id);
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-line",
      "aria-haspopup": "dialog",
      "data-do": "read",
      "data-card": id,
      "data-key": `page:${id}`,
      children: [
        /* @__PURE__ */ a2("span", { class: "ce-line-name", children: rich(titleOf(board.view(), id)) }),
        /* @__PURE__ */ a2(Hidden, { children: ": " }),
        /* @__PURE__ */ a2("span", { class: "ce-line-answer", children: state3 === "none" ? /* @__PURE__ */ a2("span", { class: "ce-soft", children: "Not marked yet" }) : LINE_MARKS.map((mark) => part(board, id, mark)) }),
        /* @__PURE__ */ a2(Hidden, { children: ". " }),
        /* @__PURE__ */ a2("span", { class: "ce-line-change", children: state3 === "given" ? "Change" : "Read and mark" })
      ]
    }
  );
}
function part(board, id, mark) {
  return /* @__PURE__ */ a2("span", { class: "ce-page-part", children: [
    /* @__PURE__ */ a2("span", { class: "ce-soft", children: [
      ASKED[mark],
      ": "
    ] }),
    found(board, id, mark) ?? "not marked yet",
    " "
  ] });
}
function closedPage(board, id) {
  const about2 = board.view().line_feedback?.[id];
  if (!about2) return null;
  const rows = LINE_MARKS.map((mark) => row(board, id, mark, about2[mark]));
  const right = rows.filter((one) => one.mark === "right").length;
  return told({
    key: id,
    name: "",
    short: titleOf(board.view(), id),
    mark: markOfPage(board.view(), board.answers(), id),
    inShort: `lines ${right} of ${rows.length}`,
    rows
  });
}
function row(board, id, mark, reasons) {
  const quoted = (line4) => `“${lineOf(board.view(), id, line4)?.text ?? ""}”`;
  const chosen = markedOn(board.answers(), id)[mark];
  const part2 = ASKED[mark];
  const best = /* @__PURE__ */ a2("strong", { children: rich(quoted(reasons.best)) });
  if (!chosen) return { part: part2, mark: "missed", says: ["Missing: ", best], why: reasons.why };
  const said = reasons.said[chosen];
  const yours = /* @__PURE__ */ a2("strong", { children: rich(quoted(chosen)) });
  if (said?.right) return { part: part2, mark: "right", says: yours, why: said.text };
  const says = said ? ["You: ", yours, " Best: ", best] : ["Best: ", best];
  return { part: part2, mark: "wrong", says, why: said?.text ?? reasons.why };
}

// course/boards/match/checked.tsx
function checkedGroup(board, group) {
  return /* @__PURE__ */ a2("div", { class: "ce-checked", "data-key": `checked:${group.id}`, children: [
    /* @__PURE__ */ a2("section", { class: "ce-sum", "data-key": `sum:${group.id}`, children: [
      /* @__PURE__ */ a2("p", { class: "ce-kick", children: [
        isWorked(group) ? null : "Checked: ",
        rich(group.title)
      ] }),
      isWorked(group) ? workedHeadline(group) : headline(board, group),
      isWorked(group) ? null : surelyWrong(board, group)
    ] }),
    /* @__PURE__ */ a2("div", { class: "ce-told-facts", "data-key": `told:${group.id}`, children: [
      group.facts.map((id) => closedFact(board, id, group)),
      group.pages.map((id) => closedPage(board, id))
    ] })
  ] });
}
function workedHeadline({ id, facts }) {
  const these = facts.length === 1 ? "This fact is" : "These facts are";
  return /* @__PURE__ */ a2("h3", { class: "ce-group-headline", tabindex: -1, "data-key": `result:${id}`, children: [
    these,
    " worked for you: read how, then go on."
  ] });
}
function headline(board, group) {
  const [view, answers] = [board.view(), board.answers()];
  const counts = countsOf(view, answers, group);
  const strangers = strangersIn(view, answers, group);
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("h3", { class: "ce-group-headline", tabindex: -1, "data-key": `result:${group.id}`, children: counts.map(({ name, right, of }, place) => /* @__PURE__ */ a2("span", { class: "ce-counted", children: [
      /* @__PURE__ */ a2("span", { children: [
        name,
        " ",
        /* @__PURE__ */ a2("strong", { children: [
          right,
          " of ",
          of
        ] }),
        /* @__PURE__ */ a2(Hidden, { children: place < counts.length - 1 ? ", " : "." })
      ] }),
      /* @__PURE__ */ a2("span", { class: "ce-squares", "aria-hidden": "true", children: Array.from({ length: of }, (_2, at) => /* @__PURE__ */ a2("span", { "data-full": at < right })) })
    ] })) }),
    strangers ? /* @__PURE__ */ a2("p", { class: "ce-strangers", children: [
      belongNot(strangers),
      "."
    ] }) : null
  ] });
}
function surelyWrong(board, group) {
  const found3 = sureAndWrong(board.view(), board.answers(), group);
  if (!found3.length) return null;
  return /* @__PURE__ */ a2("div", { class: "ce-call", "data-key": `call:${group.id}`, children: [
    /* @__PURE__ */ a2("p", { class: "ce-call-head", children: [
      "Sure, and wrong: ",
      found3.length,
      "."
    ] }),
    /* @__PURE__ */ a2("ul", { children: found3.map(([, short, parts]) => /* @__PURE__ */ a2("li", { children: [
      rich(short),
      ": ",
      parts
    ] })) })
  ] });
}

// course/boards/match/sure.tsx
var NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
function groupEnd(board, group) {
  const [view, answers] = [board.view(), board.answers()];
  const title2 = `${board.id}-asked`;
  const lines = `${board.id}-lines`;
  return /* @__PURE__ */ a2("div", { class: "ce-at-work", "data-key": `end:${group.id}`, children: [
    /* @__PURE__ */ a2("p", { class: "ce-kick", children: rich(group.title) }),
    /* @__PURE__ */ a2("h3", { class: "ce-fact-said", tabindex: -1, "data-key": "group-end", children: headline2(board, group) }),
    /* @__PURE__ */ a2("div", { id: lines, children: group.facts.map((id) => line3(board, id)) }),
    /* @__PURE__ */ a2(
      "div",
      {
        class: "ce-open-question",
        role: "group",
        "aria-labelledby": title2,
        "aria-describedby": lines,
        "data-part": "confidence",
        "data-key": `ask:confidence:${group.id}`,
        children: [
          /* @__PURE__ */ a2("h4", { id: title2, tabindex: -1, "data-key": "asked:confidence", children: [
            "How sure are you of ",
            theseFacts(board, group),
            "?"
          ] }),
          options({
            board,
            name: `confidence:${group.id}`,
            action: "confidence",
            data: { "data-group": group.id },
            list: view.confidences.map(({ id, label, hint: hint2 }, place) => ({
              id,
              label,
              hint: hint2,
              key: String(place + 1)
            })),
            chosen: [suretyOf(view, answers, group) ?? ""],
            look: "ce-by-three"
          })
        ]
      }
    )
  ] });
}
function theseFacts({ view }, { facts, pages }) {
  if (pages.length === 1) return "this page";
  if (pages.length) return `these ${NUMBERS[pages.length] ?? pages.length} pages`;
  const things = facts.some((id) => factOf(view(), id).offered) ? "item" : "fact";
  if (facts.length === 1) return `this ${things}`;
  return `these ${NUMBERS[facts.length] ?? facts.length}`;
}
function headline2(board, group) {
  const [view, answers] = [board.view(), board.answers()];
  const given = group.facts.filter((id) => stateOf(view, answers, id) === "given").length;
  const all = group.facts.length;
  const number = (count) => NUMBERS[count] ?? String(count);
  const offered = group.facts.some((id) => factOf(view, id).offered);
  const things = offered ? "" : all === 1 ? " fact" : " facts";
  const words = `${number(given)}${given === all ? "" : ` of ${number(all)}`}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${things} given`;
}
function line3(board, id) {
  const [view, answers] = [board.view(), board.answers()];
  const state3 = stateOf(view, answers, id);
  return /* @__PURE__ */ a2("button", { type: "button", class: "ce-line", "data-do": "at", "data-fact": id, "data-key": `line:${id}`, children: [
    /* @__PURE__ */ a2("span", { class: "ce-line-name", children: [
      /* @__PURE__ */ a2(Hidden, { children: [
        nameOf2(view, id),
        ": "
      ] }),
      rich(factOf(view, id).short)
    ] }),
    /* @__PURE__ */ a2("span", { class: "ce-line-answer", children: summary(board, id) }),
    /* @__PURE__ */ a2(Hidden, { children: ". " }),
    /* @__PURE__ */ a2("span", { class: "ce-line-change", children: state3 === "given" ? "Change" : "Give it" })
  ] });
}
function summary(board, id) {
  const view = board.view();
  const { judgement, element: element2, cards } = entryOf(view, board.answers(), id);
  if (!judgement) return /* @__PURE__ */ a2("span", { class: "ce-soft", children: "Not given yet" });
  const label = view.judgements.find((one) => one.id === judgement)?.label;
  const question2 = elementOf(view, element2)?.label;
  const pieces = `${cards.length} ${cards.length === 1 ? "piece" : "pieces"} of evidence`;
  const wants = judgement !== "irrelevant";
  return /* @__PURE__ */ a2($, { children: [
    rich(label),
    question2 ? [", on ", /* @__PURE__ */ a2("em", { children: rich(question2) })] : wants ? ", no question yet" : null,
    cards.length ? `; ${pieces}` : wants ? "; no evidence yet" : null
  ] });
}

// course/boards/match/foot.tsx
function foot(board, place) {
  const told2 = isChecked(board.view(), board.answers(), place.group);
  return /* @__PURE__ */ a2("div", { class: "ce-foot", "data-key": "foot", children: [
    told2 ? null : asides(board, place),
    told2 && !isWorked(place.group) ? /* @__PURE__ */ a2(
      Button,
      {
        action: "again",
        name: `again:${place.group.id}`,
        data: { "data-group": place.group.id },
        children: [
          "Change ",
          theseFacts(board, place.group)
        ]
      }
    ) : null,
    /* @__PURE__ */ a2(KeysLine, { keys: told2 ? [] : keysFor(board, place) }),
    /* @__PURE__ */ a2("div", { class: "ce-foot-way", children: [
      board.ui.size === "narrow" ? null : /* @__PURE__ */ a2(UndoPlace, { board }),
      onwards(board, place, told2)
    ] })
  ] });
}
function asides(board, { fact }) {
  const { size } = board.ui;
  if (size === "wide") return null;
  const cards = fact ? entryOf(board.view(), board.answers(), fact).cards.length : 0;
  const opens = (what, words) => /* @__PURE__ */ a2(Button, { action: "dialog", name: `opens:${what}`, data: { "data-value": what }, children: words });
  return /* @__PURE__ */ a2("div", { class: "ce-asides", "data-key": "asides", children: [
    opens("file", "Client’s file"),
    size === "narrow" ? opens("evidence", cards ? `Evidence (${cards})` : "Evidence") : null
  ] });
}
function keysFor(board, { fact, group }) {
  const view = board.view();
  const letters = Math.min(group.elements.length, 8);
  const last = "ABCDEFGH"[letters - 1] ?? "A";
  if (group.pages.length) return [];
  if (!fact) return [[`1–${view.confidences.length}`, "answer"]];
  const asked = openPart(board, fact);
  if (asked === "judgement") return [[`1–${view.judgements.length}`, "answer"]];
  if (asked === "element") return [[`A–${last}`, "answer"]];
  return asked === "cards" ? evidenceKeys(group.withheld) : [];
}
function onwards(board, place, told2) {
  const { group, fact } = place;
  if (told2) return leadOn(board, group);
  if (fact) {
    const last = fact === group.facts.at(-1);
    const given = stateOf(board.view(), board.answers(), fact) === "given";
    const words = last ? `Finish ${theseFacts(board, group)}` : "Next fact";
    return next2(words, given ? "ce-primary" : "ce-outlined", { "data-fact": fact });
  }
  if (board.view().mode === "exercise") return leadOn(board, group);
  return /* @__PURE__ */ a2(
    Button,
    {
      action: "check",
      name: `check:${group.id}`,
      look: isReady(board, group) ? "ce-primary" : "ce-outlined",
      data: { "data-group": group.id },
      children: [
        "Check ",
        theseFacts(board, group)
      ]
    }
  );
}
function isReady(board, group) {
  const [view, answers] = [board.view(), board.answers()];
  return group.pages.length ? group.pages.every((id) => stateOfPage(answers, id) === "given") : Boolean(suretyOf(view, answers, group));
}
function next2(words, look, data) {
  return /* @__PURE__ */ a2(Button, { action: "next", look, data, children: [
    words,
    /* @__PURE__ */ a2(Icon, { name: "onwards" })
  ] });
}
function leadOn(board, group) {
  const [view, answers] = [board.view(), board.answers()];
  const after = groupAfter(board, group);
  if (!after) {
    const done = view.mode === "exercise" ? "All is given. You can still change it." : "All is checked.";
    return /* @__PURE__ */ a2("p", { class: "ce-all-done", children: done });
  }
  const ready = view.mode !== "exercise" || isReady(board, group);
  const whole = view.groups.every((one) => isDone(view, answers, one));
  const words = /* @__PURE__ */ a2($, { children: [
    "Next: ",
    rich(after.title)
  ] });
  return next2(words, whole ? "" : ready ? "ce-primary" : "ce-outlined", {
    "data-group": after.id
  });
}

// course/boards/match/paper.tsx
function onPaper(board) {
  const view = board.view();
  return /* @__PURE__ */ a2("div", { class: "ce-paper", "data-key": "paper", children: [
    /* @__PURE__ */ a2("h2", { class: "ce-title", children: rich(view.title) }),
    clientFile({ view, intro: view.intro, opens: false }),
    view.groups.map((group) => paperGroup(board, group)),
    /* @__PURE__ */ a2("h3", { children: "The evidence on offer" }),
    stacksOf(board).map(({ id, label }) => /* @__PURE__ */ a2("div", { "data-key": `paper-stack:${id}`, children: [
      /* @__PURE__ */ a2("h4", { children: rich(label) }),
      /* @__PURE__ */ a2("ul", { class: "ce-paper-cards", children: view.cards.filter(({ kind }) => kind === id).map(({ title: title2, by, date }) => /* @__PURE__ */ a2("li", { children: [
        rich(title2),
        " ",
        /* @__PURE__ */ a2("span", { class: "ce-soft", children: [by, date].filter(Boolean).join(", ") })
      ] })) })
    ] }))
  ] });
}
function paperGroup(board, group) {
  const [view, answers] = [board.view(), board.answers()];
  const told2 = isChecked(view, answers, group);
  const sure = view.confidences.find(({ id }) => id === suretyOf(view, answers, group));
  return /* @__PURE__ */ a2("section", { "data-key": `paper:${group.id}`, children: [
    /* @__PURE__ */ a2("h3", { children: rich(group.title) }),
    told2 && !isWorked(group) ? /* @__PURE__ */ a2("p", { children: headlineOf(view, answers, group) }) : null,
    sure ? /* @__PURE__ */ a2("p", { children: [
      "How sure: ",
      sure.label
    ] }) : null,
    group.facts.map((id) => told2 ? closedFact(board, id, group) : paperFact(board, group, id)),
    group.pages.map((id) => told2 ? closedPage(board, id) : paperPage(board, id))
  ] });
}
function paperPage(board, id) {
  const view = board.view();
  const marked = markedOn(board.answers(), id);
  return /* @__PURE__ */ a2("div", { class: "ce-paper-fact", "data-key": `paper-page:${id}`, children: [
    /* @__PURE__ */ a2("p", { children: [
      /* @__PURE__ */ a2("strong", { children: [
        rich(titleOf(view, id)),
        "."
      ] }),
      " Which line says what it proves, and which what it leaves open?"
    ] }),
    /* @__PURE__ */ a2("ul", { class: "ce-paper-lines", children: paperOf(view, id)?.lines.map((line4) => /* @__PURE__ */ a2("li", { children: [
      LINE_MARKS.map((mark) => /* @__PURE__ */ a2("span", { class: "ce-box", children: [
        marked[mark] === line4.id ? "☑" : "☐",
        " ",
        MARKED[mark]
      ] })),
      rich(line4.text)
    ] })) })
  ] });
}
function paperFact(board, group, id) {
  const view = board.view();
  const fact = factOf(view, id);
  const { judgement, element: element2, cards } = entryOf(view, board.answers(), id);
  const offered = elementsOf(view, group).map(({ label }) => label);
  return /* @__PURE__ */ a2("div", { class: "ce-paper-fact", "data-key": `paper-fact:${id}`, children: [
    /* @__PURE__ */ a2("p", { children: [
      /* @__PURE__ */ a2("strong", { children: [
        nameOf2(view, id),
        "."
      ] }),
      " ",
      rich(fact.text)
    ] }),
    /* @__PURE__ */ a2("dl", { children: [
      /* @__PURE__ */ a2("dt", { children: "Does it help?" }),
      /* @__PURE__ */ a2("dd", { children: view.judgements.map((one) => /* @__PURE__ */ a2("span", { class: "ce-box", children: [
        one.id === judgement ? "☑" : "☐",
        " ",
        one.label
      ] })) }),
      /* @__PURE__ */ a2("dt", { children: "Which question?" }),
      /* @__PURE__ */ a2("dd", { children: element2 ? rich(elementOf(view, element2)?.label ?? element2) : offered.map((label) => /* @__PURE__ */ a2("span", { class: "ce-box", children: [
        "☐ ",
        rich(label)
      ] })) }),
      /* @__PURE__ */ a2("dt", { children: "What proves it?" }),
      /* @__PURE__ */ a2("dd", { children: cards.length ? /* @__PURE__ */ a2("ul", { children: cards.map((card2) => /* @__PURE__ */ a2("li", { children: rich(cardOf(view, card2)?.title ?? card2) })) }) : "…" })
    ] })
  ] });
}

// course/boards/match/strip.tsx
var WORDS = { none: "not begun", part: "part given", given: "given" };
function strip(board, here) {
  const view = board.view();
  const inStrip = view.groups.flatMap(
    (group) => group === here ? [...group.facts.map((id) => `at:${id}`), ...group.pages.map((id) => `at-page:${id}`)] : [`group:${group.id}`]
  );
  const current = board.ui.fact ? `at:${board.ui.fact}` : inStrip.find((key) => key.startsWith("at"));
  const stop = tabStops(board.ui.roved, "strip", inStrip, current);
  return /* @__PURE__ */ a2(
    "nav",
    {
      class: "ce-strip",
      "aria-label": `Facts: ${withoutEmphasis(view.title)}`,
      "data-rove": "strip",
      "data-key": "strip",
      children: view.groups.map(
        (group) => group === here ? inGroup(board, group, stop) : otherGroup(board, group, stop)
      )
    }
  );
}
function inGroup(board, group, stop) {
  const view = board.view();
  return /* @__PURE__ */ a2(
    "div",
    {
      class: "ce-strip-here",
      role: "group",
      "aria-label": withoutEmphasis(group.title),
      "data-key": `strip:${group.id}`,
      children: [
        group.facts.map((id) => {
          const here = board.ui.fact === id;
          return /* @__PURE__ */ a2(
            "button",
            {
              type: "button",
              class: "ce-at",
              "aria-current": here ? "true" : void 0,
              tabindex: stop(`at:${id}`),
              "data-do": "at",
              "data-fact": id,
              "data-rove-item": true,
              "data-key": `at:${id}`,
              children: [
                /* @__PURE__ */ a2("span", { class: "ce-at-number", children: numberOf(view, id) }),
                /* @__PURE__ */ a2("span", { class: "ce-at-name", children: [
                  " ",
                  rich(factOf(view, id).short)
                ] }),
                state(board, group, id)
              ]
            }
          );
        }),
        group.pages.map((id) => /* @__PURE__ */ a2(
          "button",
          {
            type: "button",
            class: "ce-at",
            tabindex: stop(`at-page:${id}`),
            "data-do": isChecked(view, board.answers(), group) ? "at" : "read",
            "data-fact": id,
            "data-card": id,
            "data-rove-item": true,
            "data-key": `at-page:${id}`,
            children: [
              /* @__PURE__ */ a2(Icon, { name: "document" }),
              /* @__PURE__ */ a2("span", { class: "ce-at-name", children: [
                " ",
                rich(titleOf(view, id))
              ] }),
              state(board, group, id)
            ]
          }
        ))
      ]
    }
  );
}
function otherGroup(board, group, stop) {
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-at ce-at-group",
      tabindex: stop(`group:${group.id}`),
      "data-do": "group",
      "data-group": group.id,
      "data-rove-item": true,
      "data-key": `group:${group.id}`,
      children: [
        /* @__PURE__ */ a2("span", { class: "ce-at-name", children: rich(group.title) }),
        /* @__PURE__ */ a2("span", { class: "ce-dots", children: idsOf(group).map((id) => dot(board, group, id)) }),
        /* @__PURE__ */ a2(Hidden, { children: [
          ", ",
          howMuch(board, group)
        ] })
      ]
    }
  );
}
function howMuch(board, group) {
  const [view, answers] = [board.view(), board.answers()];
  if (isWorked(group)) return "worked for you";
  if (isChecked(view, answers, group)) return "checked";
  const given = idsOf(group).filter((id) => stateIn(board, group, id) === "given").length;
  return `${given} of ${idsOf(group).length} given`;
}
function state(board, group, id) {
  const [view, answers] = [board.view(), board.answers()];
  const words = isWorked(group) ? "worked for you" : isChecked(view, answers, group) ? MARKS[markIn(board, group, id)].toLowerCase() : WORDS[stateIn(board, group, id)];
  return /* @__PURE__ */ a2($, { children: [
    dot(board, group, id),
    /* @__PURE__ */ a2(Hidden, { children: [
      ", ",
      words
    ] })
  ] });
}
var stateIn = (board, { pages }, id) => pages.includes(id) ? stateOfPage(board.answers(), id) : stateOf(board.view(), board.answers(), id);
var markIn = (board, { pages }, id) => (pages.includes(id) ? markOfPage : markOf)(board.view(), board.answers(), id);
function dot(board, group, id) {
  const [view, answers] = [board.view(), board.answers()];
  if (isWorked(group)) return /* @__PURE__ */ a2("span", { class: "ce-dot", "data-state": "given" });
  if (!isChecked(view, answers, group)) {
    return /* @__PURE__ */ a2("span", { class: "ce-dot", "data-state": stateIn(board, group, id) });
  }
  const mark = markIn(board, group, id);
  return /* @__PURE__ */ a2("span", { class: "ce-mk", "data-mark": mark, children: /* @__PURE__ */ a2(Icon, { name: mark }) });
}
function numberOf(view, id) {
  return view.facts.findIndex((fact) => fact.id === id) + 1;
}

// course/boards/match/desk.tsx
function drawMatch(board) {
  const [first] = board.view().groups ?? [];
  if (!first) return title(board);
  const { size, onPaper: paper, dialog, reading } = board.ui;
  const place = placeOf(board, first);
  const told2 = isChecked(board.view(), board.answers(), place.group);
  const inFile = size === "wide" && !told2;
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("div", { class: "ce-desk", "data-told": told2, "data-key": "desk", children: [
      problem(board),
      inFile ? null : [title(board), decided(board)],
      /* @__PURE__ */ a2("div", { class: "ce-strip-line", "data-key": "strip-line", children: [
        strip(board, place.group),
        state2(board)
      ] }),
      /* @__PURE__ */ a2("div", { class: "ce-desk-columns", "data-key": "columns", children: [
        inFile ? fileOf(board, title(board)) : null,
        /* @__PURE__ */ a2("section", { class: "ce-work", "aria-label": "The fact", "data-key": "work", children: told2 ? checkedGroup(board, place.group) : atWork(board, place) }),
        told2 || size === "narrow" ? null : shelf(board)
      ] }),
      foot(board, place)
    ] }),
    reading ? openPage(board, reading) : told2 || !dialog ? null : aside(board, dialog),
    paper ? onPaper(board) : null
  ] });
}
function atWork(board, { group, fact }) {
  if (group.pages.length) return pagesAsked(board, group);
  return fact ? factAsked(board, group, fact) : groupEnd(board, group);
}
function fileOf(board, title2) {
  const view = board.view();
  return clientFile({ view, title: title2, intro: view.intro, opens: !board.ui.onPaper });
}
function title(board) {
  return /* @__PURE__ */ a2("h2", { class: "ce-title", tabindex: -1, "data-key": "title", children: rich(board.view().title) });
}
function decided(board) {
  const { client, date_label: date } = board.view();
  return /* @__PURE__ */ a2("p", { class: "ce-decided", "data-key": "decided", children: [
    rich(client),
    ": ",
    rich(date),
    "."
  ] });
}
function state2(board) {
  return /* @__PURE__ */ a2("div", { class: "ce-state", "data-key": "state", children: [
    board.ui.size === "narrow" ? /* @__PURE__ */ a2(UndoPlace, { board }) : null,
    /* @__PURE__ */ a2("p", { class: "ce-saved", "data-key": "notice", "data-state": board.notice.state, children: savedWords(board) }),
    /* @__PURE__ */ a2(StartAgain, { board })
  ] });
}
function aside(board, which) {
  const { size } = board.ui;
  if (size === "wide" || which === "evidence" && size !== "narrow") return null;
  const closed = () => {
    if (!board.ui.dialog) return;
    board.ui.dialog = null;
    board.refresh();
  };
  const isFile = which === "file";
  return /* @__PURE__ */ a2(
    Dialog,
    {
      board,
      name: which,
      title: isFile ? "The client’s file" : "What proves it?",
      side: isFile && size === "middle" ? "left" : "bottom",
      closed,
      children: isFile ? fileOf(board, null) : shelf(board)
    },
    which
  );
}

// course/boards/match/drag.ts
function dragCard(board, event, dropped) {
  const source = event.target.closest(".ce-take");
  if (!source || event.button !== 0 || event.pointerType === "touch") return null;
  const drag = {
    board,
    source,
    start: [event.clientX, event.clientY],
    ghost: null,
    over: false
  };
  const heard2 = {
    pointermove: (move) => moveGhost(drag, move),
    pointerup: () => {
      end(drag, heard2);
      if (drag.ghost) swallowClick();
      if (drag.over) dropped(source.dataset.card ?? "");
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
  const under2 = page.elementFromPoint(x2, y2)?.closest(".ce-work");
  const over = Boolean(under2 && el.contains(under2));
  if (over === drag.over) return;
  drag.over = over;
  el.querySelector(".ce-drop")?.classList.toggle("ce-over", over);
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

// course/boards/match/hears.ts
var PAUSE = 500;
var telling;
var hears = {
  input(board, { target: target2 }) {
    if (!isSearch(target2)) return;
    seek(board, target2.value);
  },
  focusin(board, { target: target2 }) {
    leaveOff(board.ui.roved, target2);
  },
  pointerdown(board, event) {
    if (!isLive(board)) return;
    const stop = dragCard(board, event, (card2) => {
      if (board.ui.fact) setCard(board, board.ui.fact, card2, true);
    });
    if (stop) board.ui.stopDrag = stop;
  },
  key(board, event) {
    if (isSearch(event.target)) inSearch(board, event, event.target);
    else if (event.key === "Escape" && board.ui.again && !isOver(event.target))
      leaveIt(board, event);
    else if (!moveInList(event)) singleKey(board, event);
  }
};
function leaveIt(board, event) {
  const { again, fact } = board.ui;
  event.preventDefault();
  board.ui.again = null;
  board.refresh();
  focusOn(board, `change:${again}:${fact}`, `asked:${again}`);
}
var isOver = (target2) => target2 instanceof Element && target2.closest("dialog") !== null;
var isSearch = (target2) => target2 instanceof HTMLInputElement && target2.type === "search";
function seek(board, words) {
  board.ui.sought = words;
  goWhereFound(board);
  board.refresh();
  toTop(board);
  clearTimeout(telling);
  telling = setTimeout(() => say(board, counted(board)), PAUSE);
}
function counted(board) {
  const stacks = stacksOf(board).map(({ id, label }) => ({
    label,
    count: found2(board, id).length
  }));
  const all = stacks.reduce((sum, { count }) => sum + count, 0);
  const each = stacks.map(({ label, count }) => `${label} ${count}`).join(", ");
  return `${all} found: ${each}.`;
}
function inSearch(board, event, field) {
  if (event.key === "ArrowDown") {
    event.preventDefault();
    const [first] = found2(board, stackShown(board) ?? "");
    focusOn(board, `card:${first?.id}`);
  }
  if (event.key !== "Escape") return;
  event.preventDefault();
  if (field.value) seek(board, "");
  else focusOn(board, "asked:cards", "dialog-title:evidence");
}
function singleKey(board, event) {
  if (!singleKeys() || event.ctrlKey || event.metaKey || event.altKey) return;
  const card2 = event.target.closest(".ce-card [data-card]")?.dataset.card;
  const pressed2 = { l: "details", c: "compare", r: "read" }[event.key.toLowerCase()];
  if (card2 && pressed2) {
    event.preventDefault();
    board.root.querySelector(`[data-key="${pressed2}:${CSS.escape(card2)}"]`)?.click();
  }
}

// course/boards/match/printing.ts
function printing(board) {
  const paper = matchMedia("print");
  const turn = (onPaper2) => {
    if (board.ui.onPaper === onPaper2) return;
    board.ui.onPaper = onPaper2;
    board.refresh();
  };
  let prints = false;
  const heard2 = () => prints || turn(paper.matches);
  const begins = () => {
    prints = true;
    turn(true);
  };
  const ends = () => {
    prints = false;
    turn(false);
  };
  paper.addEventListener("change", heard2);
  window.addEventListener("beforeprint", begins);
  window.addEventListener("afterprint", ends);
  return () => {
    paper.removeEventListener("change", heard2);
    window.removeEventListener("beforeprint", begins);
    window.removeEventListener("afterprint", ends);
  };
}

// course/boards/match/match.tsx
var render = (host) => {
  const ui = {
    fact: null,
    group: null,
    again: null,
    stack: null,
    sought: "",
    pinned: null,
    dialog: null,
    reading: null,
    line: null,
    readFrom: "",
    whole: false,
    onPaper: false,
    open: /* @__PURE__ */ new Set(),
    roved: /* @__PURE__ */ new Map(),
    stopDrag: () => {
    }
  };
  const { board, stop } = mount(host, {
    name: "match",
    draw: drawMatch,
    on: on2,
    hears,
    goTo: goToFact,
    ui
  });
  const endPrinting = printing(board);
  return () => {
    endPrinting();
    ui.stopDrag();
    stop();
  };
};
var match_default = { render };

// course/boards/match.ts
var match_default2 = match_default;
export {
  match_default2 as default
};
