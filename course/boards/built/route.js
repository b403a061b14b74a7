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
  close: "M4 4l8 8 M12 4l-8 8",
  onwards: "M6 3l5 5l-5 5"
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

// course/boards/shared/parts.tsx
function labelOf(options, id) {
  const option = options.find((one) => one.id === id);
  return option?.label ?? option?.text ?? null;
}
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
  const { key, target, repeat, isComposing } = event;
  if (!singleKeys() || event.defaultPrevented || repeat || isComposing || key.length !== 1)
    return "";
  if (event.ctrlKey || event.metaKey || event.altKey) return "";
  if (event.shiftKey && /[\p{L}\d]/u.test(key)) return "";
  const typed = target instanceof Element && target.closest(TYPED_INTO);
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
function noteKeyboard({ target, key }) {
  const typed = target instanceof Element && target.closest(TYPED_INTO);
  if (!typed && key !== "Unidentified") document.documentElement.dataset.keyboard = "used";
}
function onItsStep(root, target) {
  if (!(target instanceof Element) || target.closest("dialog, [popover]")) return false;
  return root.closest("[data-step]")?.contains(target) ?? false;
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

// course/boards/shared/asking.tsx
function openOf(board, walk) {
  return walk.find(({ name }) => name === board.ui.fact) ?? walk.find(({ given }) => !given);
}
function goOn(board, walk, name, end) {
  const place = walk.findIndex((one) => one.name === name);
  const next = [...walk.slice(place + 1), ...walk.slice(0, place)].find(({ given }) => !given);
  board.ui.fact = next?.name ?? null;
  board.refresh();
  focusOn(board, next ? `ask:${next.name}` : end);
}
function openAsked(board, { value }) {
  openNamed(board, value);
}
function openNamed(board, name) {
  board.ui.fact = name;
  board.refresh();
  focusOn(board, `ask:${name}`);
}
function OpenQuestion(open) {
  const { board, name, kicker, legend, text, options, look = "", word } = open;
  const id = `${board.id}-ask-${name}`;
  const described = [open.about, text ? `${id}-text` : "", word ? `${id}-word` : ""].filter(Boolean).join(" ");
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
        /* @__PURE__ */ a2("div", { class: "ce-opts", "data-count": options.length, children: [
          word ? /* @__PURE__ */ a2("p", { class: "ce-ask-word", id: `${id}-word`, children: word }) : null,
          options.map((option, place) => answer(open, option, place + 1))
        ] }),
        open.children
      ]
    }
  );
}
function answer({ board, name, label, value, action, data }, option, key) {
  const id = `${board.id}-${name}-${option.id}`;
  const words = option.label ?? option.text ?? "";
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
      "data-words": `${label}: ${words}`,
      ...data,
      ...key < 10 ? answersTo(key) : {},
      children: [
        key < 10 ? /* @__PURE__ */ a2(Keycap, { of: String(key) }) : null,
        /* @__PURE__ */ a2("span", { children: [
          /* @__PURE__ */ a2("span", { class: "ce-option-label", id, children: rich(words) }),
          option.hint ? /* @__PURE__ */ a2("span", { class: "ce-option-hint", id: `${id}-hint`, children: rich(option.hint) }) : null
        ] }),
        several ? /* @__PURE__ */ a2("span", { class: "ce-opt-end", children: chosen ? "Chosen" : "" }) : null
      ]
    }
  );
}
function OnPaper({ legend, text, options, value }) {
  const is = (id) => typeof value === "string" ? value === id : value?.includes(id);
  return /* @__PURE__ */ a2("div", { class: "ce-on-paper", children: [
    /* @__PURE__ */ a2("p", { children: /* @__PURE__ */ a2("strong", { children: legend }) }),
    text ? /* @__PURE__ */ a2("p", { children: text }) : null,
    /* @__PURE__ */ a2("ul", { children: options.map(({ id, label, text: words }) => /* @__PURE__ */ a2("li", { children: [
      is(id) ? "☑ " : "☐ ",
      rich(label ?? words)
    ] })) })
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
function StartAgain({ board }) {
  if (isBlank(board.answers())) return null;
  return /* @__PURE__ */ a2("span", { class: "ce-start-again", children: /* @__PURE__ */ a2(Button, { action: "startAgain", name: "start-again", look: "ce-link", children: "Start again" }) });
}
function undoMoves(board) {
  const place = board.root.querySelector(`[data-undo-of="${CSS.escape(board.at)}"]`);
  const part = place ? board.at : "";
  const moves = part !== board.undoAt;
  board.undoAt = part;
  return moves;
}

// course/boards/shared/heading.tsx
var PROBLEMS = /* @__PURE__ */ new Set(["behind", "damaged", "failed"]);
function heading(board, opens = null) {
  const { title, client, date_label: date, date_hint: hint, intro, prompt } = board.view();
  const facts = [client, date].filter(Boolean).join(" · ");
  const explained = intro || prompt;
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("header", { class: "ce-head", children: [
      /* @__PURE__ */ a2("div", { class: "ce-head-line", children: [
        /* @__PURE__ */ a2("h2", { class: "ce-title", tabindex: -1, "data-key": "title", children: rich(title) }),
        state(board)
      ] }),
      facts ? /* @__PURE__ */ a2("p", { class: "ce-kicker", children: rich(facts) }) : null,
      hint ? /* @__PURE__ */ a2("p", { class: "ce-kicker", children: rich(hint) }) : null,
      opens,
      explained ? /* @__PURE__ */ a2("p", { class: "ce-intro", id: `${board.id}-intro`, children: rich(explained) }) : null
    ] }),
    problem(board)
  ] });
}
function state(board) {
  return /* @__PURE__ */ a2("div", { class: "ce-state", children: [
    /* @__PURE__ */ a2(UndoPlace, { board }),
    board.restarts ? /* @__PURE__ */ a2(StartAgain, { board }) : null,
    /* @__PURE__ */ a2("p", { class: "ce-saved", role: "status", "data-key": "notice", "data-state": board.notice.state, children: savedWords(board) })
  ] });
}
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

// course/boards/shared/after-paint.ts
var AT_MOST = 100;
var ENDS_THE_WAIT = ["pointerdown", "keydown", "click", "input", "beforeunload", "pagehide"];
var due = null;
function catchUp() {
  const act2 = due;
  due = null;
  act2?.();
}
function afterPaint(control, act2) {
  catchUp();
  control.dataset.pressed = "";
  const run = () => {
    delete control.dataset.pressed;
    act2();
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
function moveUndo(board, part) {
  if (!part || part === board.at) return;
  board.at = part;
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
function listenToLearner(board, { on: on3, hears = {} }) {
  const acts = { ...EVERY_KIND, ...on3 };
  const { input, focusin, focusout, pointerdown } = hears;
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
      hears.key?.(board, event);
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
  const parts = Object.entries(value).map(([name, part]) => [name, inOrder(part)]).filter(([, part]) => part !== void 0).sort(([one], [other]) => one < other ? -1 : 1);
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
function listenToPage(board, goTo) {
  const { el } = board;
  const go = () => {
    const { goTo: part } = el.dataset;
    delete el.dataset.goTo;
    if (part) goTo(part);
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
    for (const act2 of due2) act2();
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
  const pointed = listenToPage(board, (part) => kind.goTo?.(board, part));
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
    for (const end of stops) end();
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
function refresh(board, draw2) {
  board.due = true;
  if (board.stopped || waitsForRelease(board.redraw)) return false;
  board.due = false;
  const trail = focusTrail(board);
  const paint = () => Q(k($, {}, draw2()), board.root);
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
function element(tag, attributes) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

// course/boards/shared/told.tsx
var WORDS = {
  right: "Right",
  accepted: "Accepted",
  wrong: "Wrong",
  missing: "Missing",
  learned: "Learned",
  tainted: "Tainted",
  unwarned: "Asked before the warning"
};
var DRAWINGS = {
  accepted: "right",
  learned: "right",
  missing: "missed",
  tainted: "wrong",
  unwarned: "wrong"
};
function Mark({
  of: thought,
  small
}) {
  return /* @__PURE__ */ a2("span", { class: "ce-mark", "data-thought": thought, children: [
    /* @__PURE__ */ a2(Icon, { name: DRAWINGS[thought] ?? thought }),
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
      part ? /* @__PURE__ */ a2("span", { class: "ce-told-part", children: part }) : null,
      best ? null : part ? /* @__PURE__ */ a2("strong", { children: rich(you || "No answer") }) : /* @__PURE__ */ a2("span", { class: "ce-told-said", children: rich(you) })
    ] }),
    best ? /* @__PURE__ */ a2(YouAndBest, { you, best }) : null,
    text ? reason(thought, part, text) : null
  ] })) });
}
function YouAndBest({ you, best }) {
  return /* @__PURE__ */ a2("p", { children: [
    "You: ",
    /* @__PURE__ */ a2("strong", { children: rich(closed(you || "no answer")) }),
    best ? " Best: " : null,
    best ? /* @__PURE__ */ a2("strong", { children: rich(closed(best)) }) : null
  ] });
}
var closed = (words) => /[.?!]$/.test(words) ? words : `${words}.`;
function reason(thought, part, text) {
  if (DRAWINGS[thought] !== "right" && thought !== "right")
    return /* @__PURE__ */ a2("p", { class: "ce-told-why", children: rich(text) });
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
  words,
  sure
}) {
  return /* @__PURE__ */ a2("div", { class: "ce-headline", children: [
    /* @__PURE__ */ a2("p", { class: "ce-headline-words", tabindex: -1, "data-key": "result", children: words }),
    sure ? /* @__PURE__ */ a2("p", { children: sure }) : null
  ] });
}
function surely(said, label, wrong) {
  if (!label) return "";
  return said === "sure" && wrong ? `Sure, and wrong: ${wrong}.` : `You said: ${label.toLowerCase()}.`;
}

// course/boards/shared/lists.ts
function inWords(words) {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

// course/boards/route/answers.ts
var BLANK = {
  outcome: null,
  strength: null,
  reason: null,
  confidence: null,
  checked: false
};
function routeOf(answers) {
  return { ...BLANK, ...answers, kind: "route", steps: { ...answers.steps } };
}
function isClosed(view, route) {
  return Boolean(view.mode !== "exercise" && view.feedback && route.checked);
}
function walkOf(view, route) {
  const steps = view.steps.map((step2) => {
    const value = route.steps[step2.id] ?? null;
    const { label, question: legend } = step2;
    const options = view.step_choices;
    return { ...asked(`step-choice:${step2.id}`, options, value), step: step2, part: null, label, legend };
  });
  const end = (part, label, legend, options) => {
    return { ...asked(part, options, route[part]), step: null, part, label, legend };
  };
  return [
    ...steps,
    end("outcome", "Outcome", "Where does the route lead?", view.outcomes),
    end("strength", "Strength", "How strong is it?", view.strengths),
    end("reason", "What would lose it", "Which point would lose it?", view.reasons),
    end("confidence", "How sure", "How sure are you of this route?", view.confidences)
  ];
}
function asked(name, options, value) {
  const chosen = labelOf(options, value);
  return { name, options, value, chosen, given: chosen !== null };
}
function doubtsOf(view, route) {
  const those = view.step_choices.filter(({ id }) => id !== "yes");
  const said = those.flatMap(({ id, label }) => {
    const places = view.steps.flatMap((step2, at) => route.steps[step2.id] === id ? [at + 1] : []);
    const questions = places.length > 1 ? "questions" : "question";
    return places.length ? `${label.toLowerCase()} to ${questions} ${inWords(places)}` : [];
  });
  return said.length ? `You answered ${inWords(said)}. Look there.` : "";
}

// course/boards/shared/client-file.tsx
function clientFile({ view, title, intro, opens }) {
  const { client, file, date_label: date, date_hint: hint } = view;
  return /* @__PURE__ */ a2("section", { class: "ce-file", tabindex: 0, "aria-label": "The client’s file", "data-key": "file", children: [
    title,
    /* @__PURE__ */ a2("div", { class: "ce-who", "data-key": "who", children: [
      /* @__PURE__ */ a2("p", { class: "ce-kick", children: rich(client) }),
      /* @__PURE__ */ a2("h3", { children: sentence(file.plain_name) }),
      /* @__PURE__ */ a2("p", { class: "ce-decided", children: [
        /* @__PURE__ */ a2("strong", { children: [
          rich(date),
          "."
        ] }),
        " ",
        rich(hint)
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
function named({ title, date }) {
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2(Icon, { name: "document" }),
    /* @__PURE__ */ a2("span", { children: [
      /* @__PURE__ */ a2("span", { class: "ce-paper-title", children: rich(title) }),
      date ? /* @__PURE__ */ a2("span", { class: "ce-paper-date", children: `, ${date}` }) : null
    ] })
  ] });
}
function sentence(text) {
  return rich(text.charAt(0).toUpperCase() + text.slice(1));
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
  render({ board, name, title, side, closed: closed2, children }) {
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
        onClose: closed2,
        children: [
          /* @__PURE__ */ a2("div", { class: "ce-dialog-head", children: [
            /* @__PURE__ */ a2("h3", { id, tabindex: -1, "data-key": `dialog-title:${name}`, children: title }),
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
function letter(page, title, lines) {
  return /* @__PURE__ */ a2("div", { class: "ce-desktop", "data-key": "desktop", children: /* @__PURE__ */ a2(
    "article",
    {
      class: "ce-letter",
      lang: "en-GB",
      "aria-label": title,
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
  return /* @__PURE__ */ a2("table", { children: /* @__PURE__ */ a2("tbody", { children: rows.map((row) => /* @__PURE__ */ a2("tr", { children: row.map((cell) => /* @__PURE__ */ a2("td", { children: rich(cell) })) })) }) });
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
  render({ of, title }) {
    return /* @__PURE__ */ a2(
      "div",
      {
        ref: (node) => {
          this.node = node;
        },
        class: "ce-note-place",
        "data-key": `note-place:${of}`,
        "data-document": of,
        "data-title": title
      }
    );
  }
};

// course/boards/route/file.tsx
function FileOpener() {
  return /* @__PURE__ */ a2(Button, { action: "file", name: "opens:file", look: "ce-quiet ce-opens-file", children: "Client’s file" });
}
function fileOver(board) {
  const { ui } = board;
  const view = board.view();
  const paper = view.file.papers.find(({ id }) => id === ui.reading);
  if (paper?.page) {
    return /* @__PURE__ */ a2(
      Dialog,
      {
        board,
        name: "page",
        title: paper.title,
        side: "page",
        closed: () => closeFile(board, "reading"),
        children: /* @__PURE__ */ a2("div", { class: "ce-only-page", children: [
          letter(paper.page, paper.title),
          /* @__PURE__ */ a2(NotePlace, { of: paper.id, title: paper.title }, `note:${paper.id}`)
        ] })
      },
      "page"
    );
  }
  if (!ui.file) return null;
  return /* @__PURE__ */ a2(
    Dialog,
    {
      board,
      name: "file",
      title: "The client’s file",
      side: ui.wide ? "left" : "bottom",
      closed: () => closeFile(board, "file"),
      children: clientFile({ view, opens: true })
    },
    "file"
  );
}
function openFile(board, paper = null) {
  Object.assign(board.ui, { file: true, reading: paper });
  board.refresh();
  focusOn(board, `dialog-title:${paper ? "page" : "file"}`);
}
function closeFile(board, which) {
  const { reading } = board.ui;
  if (!board.ui[which]) return;
  Object.assign(board.ui, which === "file" ? { file: false } : { reading: null });
  board.refresh();
  focusOn(board, which === "file" ? "opens:file" : `open:${reading}`);
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
  const answer2 = one.step ? one.chosen ?? "no answer yet" : one.chosen ? "" : "no answer yet";
  const words = /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("span", { class: "ce-number", children: one.step ? walk.indexOf(one) + 1 : "" }),
    /* @__PURE__ */ a2("span", { children: [
      rich(one.label),
      answer2 ? /* @__PURE__ */ a2(Hidden, { children: [
        ": ",
        answer2
      ] }) : null
    ] }),
    thought ? /* @__PURE__ */ a2(Mark, { of: thought, small: true }) : null
  ] });
  if (thoughts) return /* @__PURE__ */ a2("span", { class: "ce-row-name", children: words });
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
      children: words
    }
  );
}
function lanes({ options, value, chosen }, before, here) {
  const middle = (lane) => (lane + 0.5) * 100;
  return /* @__PURE__ */ a2("span", { class: "ce-lanes", "aria-hidden": "true", style: `--ce-lanes: ${options.length}`, children: [
    here < 0 ? null : /* @__PURE__ */ a2(
      "svg",
      {
        class: "ce-lane-line",
        viewBox: `0 0 ${options.length * 100} 100`,
        preserveAspectRatio: "none",
        "aria-hidden": "true",
        focusable: "false",
        children: /* @__PURE__ */ a2("path", { d: path(before < 0 ? null : middle(before), middle(here)) })
      }
    ),
    options.map(({ id }) => /* @__PURE__ */ a2("span", { class: "ce-lane", children: id === value ? /* @__PURE__ */ a2("b", { children: chosen }) : /* @__PURE__ */ a2("i", {}) }))
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
  const said = steps[id]?.[one.value];
  return {
    name: one.name,
    part: `Question ${number}: ${one.label}`,
    you: one.chosen,
    thought: said?.right ? "right" : "wrong",
    best: said?.right ? null : labelOf(one.options, best.steps[id]),
    text: said?.text ?? ""
  };
}
function outcomeTold({ outcome, best }, one) {
  const said = outcome[one.value ?? ""];
  return {
    name: one.name,
    part: one.label,
    you: one.chosen,
    thought: said?.right ? "right" : "wrong",
    best: said?.right ? null : labelOf(one.options, best.outcome),
    text: said?.text ?? ""
  };
}
function endOf({ under, strength, best }, { outcome }) {
  return under[outcome ?? ""] ?? { strength, best };
}
var carries = (right) => right === true || right === "neighbour";
function pointIsRight(feedback, route) {
  const known = Object.values(endOf(feedback, route).strength);
  return known.some((reasons) => carries(reasons?.[route.reason ?? ""]?.right));
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
  const told = strengthThought(feedback, route) !== "right" && right;
  return {
    name: one.name,
    part: one.label,
    you: one.chosen,
    thought: right ? "right" : "wrong",
    best: right ? null : points.filter(Boolean).join(" Or: "),
    text: told ? "" : saidOfEnd(feedback, route)?.text
  };
}
function headline(view, feedback, route, told) {
  const right = (name) => told.find((one) => one.name === name)?.thought === "wrong" ? "wrong" : "right";
  const steps = told.slice(0, view.steps.length).filter(({ thought }) => thought === "right");
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
function sureness(view, route, told) {
  const wrong = told.filter(({ thought }) => thought === "wrong").length;
  return surely(route.confidence, labelOf(view.confidences, route.confidence), wrong);
}
function Lesson({
  told,
  said
}) {
  const all = [
    ["Why", said.why],
    ["What would lose it", said.loses]
  ];
  const blocks = all.filter(([, text]) => text && !told.some((one) => one.text?.includes(text)));
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2(ToldList, { parts: told }),
    /* @__PURE__ */ a2("div", { class: "ce-lesson", children: [
      blocks.length ? /* @__PURE__ */ a2("div", { class: "ce-why", children: blocks.map(([label, text]) => [/* @__PURE__ */ a2("p", { class: "ce-sub", children: label }), paragraphs(text)]) }) : null,
      /* @__PURE__ */ a2(FoldedSources, { sources: said.sources })
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
    heading(board, /* @__PURE__ */ a2(FileOpener, {})),
    // What is read first comes first: side by side the map, one above the other the question.
    /* @__PURE__ */ a2("div", { class: "ce-way", "data-key": "way", children: board.ui.wide ? [map, work] : [work, map] }),
    walk.map((one) => /* @__PURE__ */ a2(OnPaper, { ...one, text: one.step?.plain })),
    fileOver(board)
  ];
}
function question(board, view, route, now) {
  const { step: step2, part, name, label, legend, options, value } = now;
  const place = view.steps.findIndex(({ id }) => id === step2?.id) + 1;
  const kicker = step2 ? [`Question ${place} of ${view.steps.length}`, step2.test].filter(Boolean).join(" · ") : "Where the route ends";
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
      options,
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
function checked(board, view, said, route) {
  const walk = walkOf(view, route);
  const told = judged(view, said, route, walk);
  const thoughts = new Map(told.map(({ name, thought }) => [name, thought]));
  return [
    heading(board, /* @__PURE__ */ a2(FileOpener, {})),
    /* @__PURE__ */ a2(Headline, { words: headline(view, said, route, told), sure: sureness(view, route, told) }),
    /* @__PURE__ */ a2("div", { class: "ce-way", "data-key": "way", children: [
      /* @__PURE__ */ a2(RouteMap, { view, walk, now: void 0, thoughts }),
      /* @__PURE__ */ a2("div", { class: "ce-work", "data-key": "work", children: [
        /* @__PURE__ */ a2(Lesson, { told, said }),
        /* @__PURE__ */ a2(Button, { action: "again", children: "Change my answers" })
      ] })
    ] }),
    fileOver(board)
  ];
}
function change(board, name, changes) {
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
var on2 = {
  open: openAsked,
  file: (board) => openFile(board),
  read: (board, { card }) => openFile(board, card),
  closeDialog: (board) => closeFile(board, board.ui.reading ? "reading" : "file"),
  step(board, { step: step2, value }) {
    const { steps } = routeOf(board.answers());
    const answer2 = value;
    change(board, `step-choice:${step2}`, { steps: { ...steps, [step2]: answer2 } });
  },
  part(board, { part, value }) {
    change(board, part, { [part]: value });
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
var render = (host) => mount(host, {
  name: "route",
  draw,
  on: on2,
  goTo: openNamed,
  ui: { fact: null, file: false, reading: null }
}).stop;
var route_default = { render };

// course/boards/route.ts
var route_default2 = route_default;
export {
  route_default2 as default
};
