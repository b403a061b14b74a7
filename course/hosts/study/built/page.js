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

// course/boards/shared/emphasis.ts
var EMPHASIS = /\*\*([^* \t\r\n\u00a0](?:[^*\r\n]*[^* \t\r\n\u00a0])?)\*\*|\*([^* \t\r\n\u00a0](?:[^*\r\n]*[^* \t\r\n\u00a0])?)\*/g;
function emphasisRuns(text) {
  const runs = [];
  let at = 0;
  for (const found2 of text.matchAll(EMPHASIS)) {
    if (found2.index > at) runs.push(["plain", text.slice(at, found2.index)]);
    runs.push(found2[1] === void 0 ? ["em", found2[2] ?? ""] : ["strong", found2[1]]);
    at = found2.index + found2[0].length;
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
  const lines = (text ?? "").split(/\n+/).filter((line3) => line3.trim());
  return lines.map((line3) => /* @__PURE__ */ a2("p", { children: rich(line3) }));
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
function SourceList({ sources: sources2 }) {
  if (!sources2.length) return null;
  return /* @__PURE__ */ a2("div", { class: "ce-sources", children: [
    /* @__PURE__ */ a2("p", { class: "ce-sub", children: "Sources" }),
    /* @__PURE__ */ a2("ul", { children: sources2.map((source) => /* @__PURE__ */ a2("li", { children: /* @__PURE__ */ a2(SourceLink, { ...source }) })) })
  ] });
}

// course/boards/shared/parts.tsx
function Choices(question4) {
  const { name, about: about2, legend, options: options3, look = "" } = question4;
  return /* @__PURE__ */ a2("fieldset", { class: `ce-choices ${look}`, "data-key": name, children: [
    /* @__PURE__ */ a2("legend", { children: [
      about2 ? /* @__PURE__ */ a2(Hidden, { children: [
        about2,
        ": "
      ] }) : null,
      legend
    ] }),
    /* @__PURE__ */ a2("div", { class: "ce-options", "data-count": options3.length, children: options3.map((option2) => choice(question4, option2)) })
  ] });
}
function choice({ board, name, value, action, data, ...rest }, option2) {
  const id = `${board.id}-${name}-${option2.id}`;
  const hint2 = rest.hints && option2.hint ? `${id}-hint` : void 0;
  const several = value !== null && typeof value !== "string";
  return /* @__PURE__ */ a2("label", { class: "ce-option", "data-key": `option:${name}:${option2.id}`, children: [
    /* @__PURE__ */ a2(
      "input",
      {
        type: several ? "checkbox" : "radio",
        name: `${board.id}-${name}`,
        value: option2.id,
        checked: several ? value.includes(option2.id) : option2.id === value,
        "aria-labelledby": id,
        "aria-describedby": hint2 ?? (option2.hint ? rest.described?.(option2) : void 0),
        "data-do": action,
        "data-value": option2.id,
        "data-key": `${name}:${option2.id}`,
        ...data
      }
    ),
    /* @__PURE__ */ a2("span", { children: [
      /* @__PURE__ */ a2("span", { class: "ce-option-label", id, children: rich(option2.label ?? option2.text) }),
      hint2 ? /* @__PURE__ */ a2("span", { class: "ce-option-hint", id: hint2, children: rich(option2.hint) }) : null
    ] })
  ] });
}
function labelOf(options3, id) {
  const option2 = options3.find((one) => one.id === id);
  return option2?.label ?? option2?.text ?? null;
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
  const { key, target: target2, repeat, isComposing } = event;
  if (!on || event.defaultPrevented || repeat || isComposing || key.length !== 1) return "";
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return "";
  const typed = target2 instanceof Element && target2.closest(TYPED_INTO);
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
    on10 ? keys.map(([key, words]) => /* @__PURE__ */ a2("span", { children: [
      /* @__PURE__ */ a2("kbd", { class: "ce-key", children: key }),
      words
    ] })) : null,
    /* @__PURE__ */ a2(Button, { action: "singleKeys", name: "single-keys", look: "ce-quiet", children: on10 ? "Switch single keys off" : "Switch single keys on" })
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
function UndoPlace({ board, part = "" }) {
  return /* @__PURE__ */ a2("div", { class: "ce-undo", "data-undo-of": part, "data-key": `undo-of:${part}`, children: board.undoAt === part ? undoButtons(board) : null });
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
function undoMoves(board) {
  const place2 = board.root.querySelector(`[data-undo-of="${CSS.escape(board.at)}"]`);
  const part = place2 ? board.at : "";
  const moves = part !== board.undoAt;
  board.undoAt = part;
  return moves;
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
  const { input, focusin, focusout, pointerdown } = hears4;
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
function act(board, acts, event) {
  const target2 = event.target.closest("[data-do]");
  if (!target2 || !board.root.contains(target2)) return;
  const clicked2 = event.type === "click";
  if (clicked2 !== (target2.tagName === "BUTTON")) return;
  board.doing = wordsOf(target2);
  board.doingIn = partOf(target2);
  const waits = target2.getAttribute("aria-disabled") === "true";
  const name = waits ? "blocked" : target2.dataset.do ?? "";
  acts[name]?.(board, target2.dataset, target2);
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
  const { board: kind, id } = board.view();
  return `course-undo:${location.pathname}${location.hash}:${kind}:${id}`;
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
    const words = [this.unsaved ? LINE.stopped : LINE.asleep, ours ? LINE.starts : LINE.start];
    if (this.unsaved) words.push(LINE.back);
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
    for (const act3 of due) act3();
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
    keepHistory(board),
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
  board.root.dataset.size = board.ui.size ?? "narrow";
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
function watchWidth(board) {
  const { ui } = board;
  const measure = () => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const width = board.el.clientWidth / rem;
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
  const found2 = view.facts.find((fact) => fact.id === id);
  return found2 ?? { id, text: id, short: id, offered: false };
}
function groupOf(view, id) {
  const found2 = view.groups.find((group) => group.id === id);
  if (!found2) throw new Error(`There is no group ${id}.`);
  return found2;
}
function withEntry(view, answers, id, changes) {
  const facts = { ...answers.facts, [id]: { ...entryOf(view, answers, id), ...changes } };
  return { ...answers, kind: "match", facts, checked: answers.checked ?? [] };
}
function withChecked(answers, group, checked2) {
  const others2 = (answers.checked ?? []).filter((id) => !group.facts.includes(id));
  const list = checked2 ? [...others2, ...group.facts] : others2;
  return { ...answers, kind: "match", facts: answers.facts ?? {}, checked: list };
}
function withCard(view, answers, fact, card2, on10) {
  const cards = entryOf(view, answers, fact).cards.filter((id) => id !== card2);
  return withEntry(view, answers, fact, { cards: on10 ? [...cards, card2] : cards });
}
function isChecked(view, answers, group) {
  if (view.mode === "exercise" || !view.feedback) return false;
  return isWorked(group) || group.facts.every((id) => answers.checked?.includes(id));
}
function stateOf(view, answers, id) {
  const { judgement, element: element3, cards } = entryOf(view, answers, id);
  if (judgement === "irrelevant" || judgement && element3 && cards.length) return "given";
  const begun = judgement && !givenIn(view, id) || element3 || cards.length;
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
  const given2 = (id) => stateOf(view, answers, id) === "given";
  return group.facts.every((id) => given2(id) && entryOf(view, answers, id).confidence);
}
function nameOf2(view, id) {
  const place2 = view.facts.findIndex((fact) => fact.id === id);
  return `${view.facts[place2]?.offered ? "Item" : "Fact"} ${place2 + 1}`;
}
function missingIn(view, answers, group) {
  const without = group.facts.filter((id) => !entryOf(view, answers, id).judgement);
  const unsure = group.facts.some((id) => !entryOf(view, answers, id).confidence);
  const judge = `say whether it helps (${listed(without.map((id) => nameOf2(view, id).toLowerCase()))})`;
  return [without.length ? judge : "", unsure ? "say how sure you are" : ""].filter(Boolean).join("; ");
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
  if (!Object.keys(answers.facts ?? {}).length) return void 0;
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
  const { judgement, element: element3 } = entryOf(view, board.answers(), fact);
  if (again && !(again === "judgement" && givenIn(view, fact))) return again;
  if (!judgement) return "judgement";
  if (judgement === "irrelevant") return null;
  return element3 ? "cards" : "element";
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
  const place2 = view.groups.indexOf(group);
  const others2 = [...view.groups.slice(place2 + 1), ...view.groups.slice(0, place2)];
  const next3 = view.groups[place2 + 1];
  if (next3) return next3;
  return others2.find((one) => !isDone(view, board.answers(), one)) ?? null;
}

// course/boards/match/result.ts
var MARKS = {
  right: "Right",
  wrong: "Not right",
  missed: "Missing",
  neutral: "Does no harm"
};
function under(known2, judgement) {
  return { ...known2, ...judgement ? known2.under[judgement] : null };
}
function outcomeOf(view, answers, id) {
  const { judgement, element: element3, cards } = entryOf(view, answers, id);
  const about2 = view.feedback?.[id];
  if (!about2) return { judgement: null, element: null, found: 0, needed: 0, strangers: 0 };
  const known2 = under(about2, judgement);
  const told2 = (right, chosen2) => right ? "right" : chosen2 ? "wrong" : "missed";
  return {
    judgement: givenIn(view, id) ? null : told2(judgement && known2.judgement[judgement]?.right, judgement),
    element: known2.element && told2(known2.element[element3 ?? ""]?.right, element3),
    found: known2.needed.filter((card2) => cards.includes(card2)).length,
    needed: known2.needed.length,
    strangers: cards.filter((card2) => known2.cards[card2]?.right === false).length
  };
}
function markOf(view, answers, id) {
  const { judgement, element: element3, found: found2, needed, strangers } = outcomeOf(view, answers, id);
  if (judgement === "wrong" || element3 === "wrong" || strangers) return "wrong";
  const lacks = judgement === "missed" || element3 === "missed" || found2 < needed;
  return lacks ? "missed" : "right";
}
function countsOf(view, answers, { facts }) {
  const all = facts.map((id) => outcomeOf(view, answers, id));
  const marks = (name, marked) => {
    const counted2 = marked.filter((mark) => mark !== null);
    return { name, right: counted2.filter((mark) => mark === "right").length, of: counted2.length };
  };
  const sum = (part) => all.reduce((total, one) => total + one[part], 0);
  const counts = [
    marks(
      "Judgement",
      all.map(({ judgement }) => judgement)
    ),
    marks(
      "Question",
      all.map(({ element: element3 }) => element3)
    ),
    { name: "Evidence", right: sum("found"), of: sum("needed") }
  ];
  return counts.filter(({ of }) => of > 0);
}
function strangersIn(view, answers, { facts }) {
  return facts.reduce((sum, id) => sum + outcomeOf(view, answers, id).strangers, 0);
}
function headlineOf(view, answers, group) {
  const counted2 = countsOf(view, answers, group).map(
    ({ name, right, of }, place2) => `${place2 ? name.toLowerCase() : name} ${right} of ${of}`
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
    const { judgement, element: element3, strangers } = outcomeOf(view, answers, id);
    const parts = [
      judgement === "wrong" ? "the judgement" : "",
      element3 === "wrong" ? "the question" : "",
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
  const row = from.closest("[data-rove-row]");
  const rows = [...list.querySelectorAll("[data-rove-row]")];
  const items = itemsOf(row ?? list);
  if (key === "Home") return itemsOf(list)[0];
  if (key === "End") return rows.length ? itemsOf(rows.at(-1) ?? list)[0] : items.at(-1);
  const [along, by] = KEYS[key] ?? [];
  if (!along || !by) return void 0;
  if (row && along === "row") {
    const next3 = rows[rows.indexOf(row) + by];
    return next3 && itemsOf(next3)[0];
  }
  return items[items.indexOf(from) + by];
}
function itemsOf(place2) {
  const all = place2.querySelectorAll("[data-rove-item]");
  return [...all].filter((item) => item.checkVisibility());
}

// course/boards/match/card.tsx
function card(board, one, chosen2, stop) {
  const open = board.ui.open.has(one.id);
  return /* @__PURE__ */ a2(
    "li",
    {
      class: "ce-card",
      "data-kind": one.kind,
      "data-chosen": chosen2,
      "data-open": open,
      "data-rove-row": true,
      "data-key": `on-shelf:${one.id}`,
      children: [
        take(board, one, chosen2, stop),
        hasMore(one) ? /* @__PURE__ */ a2($, { children: [
          open ? about(board, one) : null,
          /* @__PURE__ */ a2("div", { class: "ce-card-row", "data-key": `row:${one.id}`, children: [
            act2(
              one,
              "details",
              open ? "Less" : one.limit ? "Its limit" : "Read whole",
              stop,
              open
            ),
            act2(one, "compare", board.ui.pinned === one.id ? "Put it back" : "Compare", stop)
          ] })
        ] }) : null
      ]
    }
  );
}
function take(board, one, chosen2, stop) {
  const live = isLive(board);
  const reads = hasMore(one) ? board.ui.open.has(one.id) : void 0;
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-take",
      "aria-pressed": live ? chosen2 : void 0,
      "aria-expanded": live ? void 0 : reads,
      tabindex: stop(`card:${one.id}`),
      "data-do": live ? "card" : "details",
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
        chosen2 ? /* @__PURE__ */ a2("span", { class: "ce-card-chosen", "aria-hidden": "true", children: "Chosen" }) : null
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
var NAMES = {
  document: "Documents",
  country: "Country",
  law: "Law",
  answer: "Answers"
};
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
  const chosen2 = stacks.find(({ id }) => id === board.ui.stack);
  return (chosen2 ?? stacks[0])?.id;
}
function found(board, stack2) {
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
        "data-key": "find"
      }
    ),
    /* @__PURE__ */ a2(Keycap, { of: "/" })
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
      children: stacks.map(({ id }) => /* @__PURE__ */ a2(
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
            NAMES[id],
            " ",
            /* @__PURE__ */ a2("span", { class: "ce-count", children: found(board, id).length })
          ]
        }
      ))
    }
  );
}
function stack(board) {
  const shown = stackShown(board);
  const cards = found(board, shown ?? "");
  const { fact, roved, sought } = board.ui;
  const chosen2 = fact ? entryOf(board.view(), board.answers(), fact).cards : [];
  const keys = cards.flatMap(({ id }) => [`card:${id}`, `details:${id}`, `compare:${id}`]);
  const stop = tabStops(roved, `cards:${shown}`, keys);
  return /* @__PURE__ */ a2(
    "div",
    {
      class: "ce-cards",
      role: "tabpanel",
      id: `${board.id}-stack`,
      "aria-labelledby": `${board.id}-stack-${shown}`,
      "data-key": "cards",
      children: cards.length ? /* @__PURE__ */ a2("ul", { "data-rove": `cards:${shown}`, "data-key": `cards:${shown}`, children: cards.map((one) => card(board, one, chosen2.includes(one.id), stop)) }) : /* @__PURE__ */ a2("p", { class: "ce-none", children: [
        "Nothing here has “",
        sought.trim(),
        "”. Look in the other stacks, which say how many they have."
      ] })
    }
  );
}

// course/boards/match/acts.ts
var THEN = {
  judgement: "Does it help?",
  element: "Which question does it go to?",
  cards: "What proves it?"
};
var on2 = {
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
    const part = target2.dataset.part;
    board.ui.again = part;
    board.refresh();
    focusOn(board, `asked:${part}`);
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
  at(board, { fact }) {
    const group = board.view().groups.find(({ facts }) => facts.includes(fact));
    if (!group) return;
    if (isChecked(board.view(), board.answers(), group)) unfold(board, fact);
    else goTo(board, group.id, fact);
  },
  group(board, { group: id }) {
    goTo(board, id, firstFact(board, groupOf(board.view(), id)));
  },
  next,
  details(board, { card: card2 }) {
    const { open } = board.ui;
    if (!open.delete(card2)) open.add(card2);
    board.refresh();
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
  },
  choose(board) {
    const { ui } = board;
    if (ui.size === "narrow") ui.dialog = "evidence";
    board.refresh();
    const [first] = found(board, stackShown(board) ?? "");
    const left = ui.roved.get(`cards:${stackShown(board)}`);
    focusOn(board, ui.dialog && "dialog-title:evidence", left, `card:${first?.id}`, "find");
  },
  dialog(board, { value }) {
    board.ui.dialog = value;
    board.refresh();
    focusOn(board, `dialog-title:${value}`);
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
  const same = Object.entries(changes).every(([part, value]) => entry[part] === value);
  if (same) board.refresh();
  else
    write(
      board,
      withEntry(view, board.answers(), fact, changes),
      `${nameOf2(view, fact)}: ${label}`
    );
  const asked5 = openPart(board, fact);
  focusOn(board, asked5 && `asked:${asked5}`, "next");
  const stop = label.endsWith("?") ? "" : ".";
  say(board, `${label}${stop} ${asked5 ? THEN[asked5] : "Given."}`);
}
function cardsOf(board, fact) {
  return entryOf(board.view(), board.answers(), fact).cards;
}
function setCard(board, fact, card2, chosen2) {
  const view = board.view();
  const name = cardName(view, card2);
  if (cardsOf(board, fact).includes(card2) === chosen2) {
    say(board, `${name} is chosen already.`);
    return;
  }
  const what = `${chosen2 ? "Chosen" : "Taken back"}: ${name}`;
  write(board, withCard(view, board.answers(), fact, card2, chosen2), what);
  say(board, what);
}
function check(board, { group: id }) {
  const [view, answers] = [board.view(), board.answers()];
  const group = groupOf(view, id);
  const missing = missingIn(view, answers, group);
  if (missing) {
    const fact = group.facts.find((one) => !entryOf(view, answers, one).judgement);
    focusOn(board, fact && `line:${fact}`, "asked:confidence");
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
function unfold(board, fact) {
  const told2 = keyed(board, `closed:${fact}`);
  if (told2 instanceof HTMLDetailsElement) told2.open = true;
  focusOn(board, `closed-title:${fact}`);
}
function goTo(board, group, fact) {
  Object.assign(board.ui, { group, fact, again: null, dialog: null });
  board.refresh();
  focusOn(board, fact && `fact:${fact}`, `result:${group}`, "group-end");
}
function closeDialog(board) {
  const { dialog, fact } = board.ui;
  board.ui.dialog = null;
  board.refresh();
  const opener = dialog === "evidence" ? `choose:${fact}` : "";
  focusOn(board, opener, `opens:${dialog}`);
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
  render({ board, name, title: title2, side, closed: closed2, children }) {
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

// course/boards/shared/heading.tsx
var PROBLEMS = /* @__PURE__ */ new Set(["behind", "damaged", "failed"]);
function heading(board) {
  const { title: title2, client, date_label: date, date_hint: hint2, intro, prompt } = board.view();
  const facts = [client, date].filter(Boolean).join(" · ");
  const explained = intro || prompt;
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("header", { class: "ce-head", children: [
      /* @__PURE__ */ a2("div", { class: "ce-head-line", children: [
        /* @__PURE__ */ a2("h2", { class: "ce-title", tabindex: -1, "data-key": "title", children: rich(title2) }),
        state(board)
      ] }),
      facts ? /* @__PURE__ */ a2("p", { class: "ce-kicker", children: rich(facts) }) : null,
      hint2 ? /* @__PURE__ */ a2("p", { class: "ce-kicker", children: rich(hint2) }) : null,
      explained ? /* @__PURE__ */ a2("p", { class: "ce-intro", id: `${board.id}-intro`, children: rich(explained) }) : null
    ] }),
    problem(board)
  ] });
}
function state(board) {
  return /* @__PURE__ */ a2("div", { class: "ce-state", children: [
    /* @__PURE__ */ a2(UndoPlace, { board }),
    board.restarts && !isBlank(board.answers()) ? /* @__PURE__ */ a2(Button, { action: "startAgain", name: "start-again", look: "ce-quiet", children: "Start again" }) : null,
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

// course/boards/shared/hints.tsx
function Hints({ name, about: about2, list }) {
  const given2 = list.filter(([, text]) => text);
  if (!given2.length) return null;
  return /* @__PURE__ */ a2("details", { class: "ce-hint", "data-key": `hint:${name}`, children: [
    /* @__PURE__ */ a2("summary", { "data-key": `hint-title:${name}`, "aria-label": `Hint: ${withoutEmphasis(about2)}`, children: "Hint" }),
    /* @__PURE__ */ a2("ul", { children: given2.map(([label, text]) => /* @__PURE__ */ a2("li", { children: [
      label ? `${label}: ` : null,
      rich(text)
    ] })) })
  ] });
}
function oneOfTwo(options3, id) {
  const place2 = options3.findIndex((option2) => option2.id === id);
  if (place2 < 0 || options3.length < 3) return "";
  const other = (place2 + 1) % options3.length;
  const names = options3.filter((_2, at) => at === place2 || at === other);
  return names.map(({ label, text }) => label ?? text).join(" / ");
}

// course/boards/match/hints.tsx
function hint(board, fact, part, words) {
  const about2 = `${nameOf2(board.view(), fact)}, ${part}`;
  return /* @__PURE__ */ a2(Hints, { name: `${part}:${fact}`, about: about2, list: [["", words]] });
}
function judgementHints(board, fact) {
  const view = board.view();
  const { best } = view.feedback?.[fact] ?? {};
  const two = oneOfTwo(view.judgements, best?.judgement);
  return hint(board, fact, "judgement", two && `One of two: ${two}.`);
}
function elementHints(board, fact) {
  const view = board.view();
  const known2 = view.feedback?.[fact];
  if (!known2) return null;
  const judgement = board.answers().facts?.[fact]?.judgement ?? null;
  const { best } = under(known2, judgement);
  const element3 = elementOf(view, best.element);
  const words = element3 ? `It stands under: ${element3.test}.` : "No question is wanted here.";
  return hint(board, fact, "question", words);
}
function evidenceHints(board, fact) {
  const view = board.view();
  const known2 = view.feedback?.[fact];
  if (!known2) return null;
  const judgement = board.answers().facts?.[fact]?.judgement ?? null;
  const kinds = new Set(under(known2, judgement).needed.map((id) => cardOf(view, id)?.kind));
  const stacks = view.kinds.filter(({ id }) => id !== "answer" && kinds.has(id));
  const names = stacks.map(({ label }) => label.toLowerCase()).join("; ");
  const answer5 = kinds.has("answer") ? "one of the two answers under the question" : "";
  const words = [names, answer5].filter(Boolean).join("; ");
  return hint(board, fact, "evidence", words && `Look at: ${words}.`);
}

// course/boards/match/options.tsx
function options({ stop, ...asked5 }) {
  const { board, name, list, chosen: chosen2, look } = asked5;
  const keys = list.map(({ id }) => `${name}:${id}`);
  const otherwise = keys.find((key) => chosen2.some((id) => key === `${name}:${id}`)) ?? keys[0];
  const stopAt = stop ?? tabStops(board.ui.roved, name, keys, otherwise);
  return /* @__PURE__ */ a2("div", { class: `ce-picks ${look}`, "data-rove": stop ? void 0 : name, "data-key": `of:${name}`, children: list.map((one) => option(asked5, one, stopAt(`${name}:${one.id}`))) });
}
function option({ board, name, action, data, chosen: chosen2 }, { id, label, hint: hint2, whole, key }, tabindex) {
  const [named, about2] = [`${board.id}-named-${id}`, `${board.id}-hint-${id}`];
  return /* @__PURE__ */ a2("div", { class: "ce-pick-place", "data-key": `place:${name}:${id}`, children: [
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-pick",
        "aria-pressed": chosen2.includes(id),
        "aria-labelledby": named,
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
            /* @__PURE__ */ a2("span", { class: "ce-pick-label", id: named, children: rich(label) }),
            hint2 ? /* @__PURE__ */ a2("span", { class: "ce-pick-hint", id: about2, children: rich(hint2) }) : null
          ] })
        ]
      }
    ),
    whole && !hint2 ? /* @__PURE__ */ a2("span", { class: "ce-pick-whole", id: about2, children: rich(whole) }) : null
  ] });
}

// course/boards/match/evidence.tsx
var KEYS2 = { "none-needed": "n", obtain: "o" };
function evidenceQuestion({ board, fact, entry }) {
  const view = board.view();
  const answers = view.cards.filter(({ kind }) => kind === "answer");
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
        key: KEYS2[id] ?? ""
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
var EVIDENCE_KEYS = [
  ["/", "search"],
  ["↑ ↓ Enter", "choose"],
  ["N", "none needed"],
  ["O", "obtain"]
];

// course/boards/match/questions.tsx
var KEYS3 = "abcdefgh";
function elementQuestion({ board, group, fact, entry }) {
  const offered = elementsOf(board.view(), group);
  const name = `element:${fact}`;
  const keys = offered.map(({ id }) => `${name}:${id}`);
  const chosen2 = entry.element ? `${name}:${entry.element}` : void 0;
  const stop = tabStops(
    board.ui.roved,
    name,
    keys,
    chosen2 && keys.includes(chosen2) ? chosen2 : keys[0]
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
  const { id, label, question: question4 } = one;
  return { id, label, whole: question4, key: KEYS3[offered.indexOf(one)] ?? "" };
}

// course/boards/match/ask.tsx
var ASKED = {
  judgement: "Does it help?",
  element: "Which question does it go to?",
  cards: "What proves it?"
};
var IN_SHORT = { ...ASKED, element: "Which question?" };
function factAsked(board, group, id) {
  const view = board.view();
  const fact = factOf(view, id);
  const entry = entryOf(view, board.answers(), id);
  const open = openPart(board, id);
  const isShort = entry.judgement === "irrelevant";
  const given2 = {
    judgement: Boolean(entry.judgement),
    element: Boolean(entry.element),
    cards: entry.cards.length > 0
  };
  return /* @__PURE__ */ a2("div", { class: "ce-at-work", "data-fact": id, "data-key": `at-work:${id}`, children: [
    factHead(board, fact),
    Object.keys(ASKED).map((part) => {
      if (part === open) return question(board, group, fact, entry, part);
      return given2[part] ? line(board, fact, entry, part) : null;
    }),
    isShort && (given2.element || given2.cards) ? leftOver(id) : null
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
function question(board, group, fact, entry, part) {
  const title2 = `${board.id}-asked`;
  const inside = {
    judgement: judgementQuestion,
    element: elementQuestion,
    cards: evidenceQuestion
  }[part];
  return /* @__PURE__ */ a2(
    "div",
    {
      class: "ce-open-question",
      role: "group",
      "aria-labelledby": title2,
      "aria-describedby": saidId(board),
      "data-part": part,
      "data-key": `ask:${part}:${fact.id}`,
      children: [
        /* @__PURE__ */ a2("h4", { id: title2, tabindex: -1, "data-key": `asked:${part}`, children: ASKED[part] }),
        inside({ board, group, fact: fact.id, entry })
      ]
    }
  );
}
function judgementQuestion({ board, fact, entry }) {
  const list = board.view().judgements.map(({ id, label, hint: hint2 }, place2) => ({
    id,
    label,
    hint: hint2,
    key: String(place2 + 1)
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
function line(board, { id }, entry, part) {
  const view = board.view();
  const given2 = part === "judgement" && givenIn(view, id);
  const words = /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("span", { class: "ce-line-name", children: IN_SHORT[part] }),
    /* @__PURE__ */ a2("span", { class: "ce-line-answer", children: answerOf(board, entry, part) })
  ] });
  if (given2) {
    const { text } = view.feedback?.[id]?.judgement[given2] ?? {};
    return /* @__PURE__ */ a2("div", { class: "ce-line", "data-key": `line:${part}:${id}`, children: [
      words,
      /* @__PURE__ */ a2("span", { class: "ce-tag", children: "Given" }),
      text ? /* @__PURE__ */ a2("p", { class: "ce-line-why", children: rich(text) }) : null
    ] });
  }
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-line",
      "data-do": "change",
      "data-part": part,
      "data-key": `change:${part}:${id}`,
      children: [
        words,
        /* @__PURE__ */ a2(Hidden, { children: ". " }),
        /* @__PURE__ */ a2("span", { class: "ce-line-change", children: "Change" })
      ]
    }
  );
}
function answerOf(board, { judgement, element: element3, cards }, part) {
  const view = board.view();
  if (part === "judgement") {
    return rich(view.judgements.find(({ id }) => id === judgement)?.label);
  }
  if (part === "element") return rich(elementOf(view, element3)?.label ?? element3);
  return cards.map((card2, place2) => [place2 ? "; " : null, rich(cardOf(view, card2)?.title ?? card2)]);
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
  const known2 = under(about2, worked ? null : entry.judgement);
  const mark = worked ? "right" : markOf(view, board.answers(), id);
  const rows = [
    ...judgementRows(view, known2, entry, Boolean(givenIn(view, id)) || worked),
    ...elementRows(view, known2, entry),
    ...cardRows(view, known2, entry)
  ];
  return /* @__PURE__ */ a2(
    "details",
    {
      class: "ce-one",
      ref: openAtFirst(worked || mark !== "right"),
      "data-mark": mark,
      "data-key": `closed:${id}`,
      children: [
        /* @__PURE__ */ a2("summary", { "data-key": `closed-title:${id}`, children: [
          worked ? null : drawn(mark),
          /* @__PURE__ */ a2("h4", { children: [
            /* @__PURE__ */ a2(Hidden, { children: [
              nameOf2(view, id),
              ": "
            ] }),
            rich(factOf(view, id).short)
          ] }),
          worked ? null : /* @__PURE__ */ a2("span", { class: "ce-in-short", children: inShort(board, id) }),
          /* @__PURE__ */ a2(Icon, { name: "down" })
        ] }),
        /* @__PURE__ */ a2("div", { class: "ce-one-body", children: [
          /* @__PURE__ */ a2("p", { class: "ce-fact-text", children: rich(factOf(view, id).text) }),
          /* @__PURE__ */ a2("dl", { class: "ce-parts", children: rows.map((row, place2) => drawnRow(row, rows[place2 - 1])) }),
          whyOf(known2, entry, rows),
          sources(known2)
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
function drawnRow({ mark, part, says, why: why2 }, before) {
  return /* @__PURE__ */ a2("div", { "data-mark": mark, children: [
    /* @__PURE__ */ a2("dt", { children: before?.part === part ? /* @__PURE__ */ a2(Hidden, { children: part }) : part }),
    /* @__PURE__ */ a2("dd", { children: [
      drawn(mark),
      /* @__PURE__ */ a2("div", { children: [
        /* @__PURE__ */ a2("p", { children: says }),
        why2 ? /* @__PURE__ */ a2("p", { class: "ce-why-part", children: rich(why2) }) : null
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
function judgementRows(view, { judgement, best }, { judgement: chosen2 }, given2) {
  const label = (id) => view.judgements.find((one) => one.id === id)?.label;
  const part = "Judgement";
  if (!chosen2)
    return [{ part, mark: "missed", says: ["Missing: ", strong(label(best.judgement))] }];
  const { right, text } = judgement[chosen2] ?? {};
  const mark = right ? "right" : "wrong";
  if (given2) return [{ part, mark: "right", says: [strong(label(chosen2)), " (given)"] }];
  if (chosen2 === best.judgement) return [{ part, mark, says: strong(label(chosen2)) }];
  return [{ part, mark, says: youAndBest(label(chosen2), label(best.judgement)), why: text }];
}
function elementRows(view, { element: element3, best }, { element: chosen2 }) {
  const part = "Question";
  const label = (id) => elementOf(view, id)?.label ?? id;
  if (!element3) {
    const why2 = "No question was wanted here.";
    return chosen2 ? [{ part, mark: "neutral", says: strong(label(chosen2)), why: why2 }] : [];
  }
  if (!chosen2) return [{ part, mark: "missed", says: ["Missing: ", strong(label(best.element))] }];
  const { right, best: isBest, text } = element3[chosen2] ?? {};
  const mark = right ? "right" : "wrong";
  if (isBest) return [{ part, mark, says: strong(label(chosen2)) }];
  return [{ part, mark, says: youAndBest(label(chosen2), label(best.element)), why: text }];
}
function cardRows(view, { cards, needed }, entry) {
  const part = "Evidence";
  const title2 = (id) => strong(cardOf(view, id)?.title ?? id);
  const chosen2 = entry.cards.map((id) => {
    const said2 = cards[id] ?? {};
    const mark = said2.right === true ? "right" : said2.right === false ? "wrong" : "neutral";
    return { part, mark, says: title2(id), why: mark === "neutral" ? "" : said2.text };
  });
  const missing = needed.filter((id) => !entry.cards.includes(id));
  return [
    ...chosen2,
    ...missing.map((id) => ({ part, mark: "missed", says: ["Missing: ", title2(id)] }))
  ];
}
function whyOf({ why: why2, judgement }, { judgement: chosen2 }, rows) {
  if (rows.some((row) => row.why?.includes(why2))) return null;
  const own = chosen2 && judgement[chosen2]?.text;
  return /* @__PURE__ */ a2("div", { class: "ce-in-full", children: paragraphs(own?.includes(why2) ? own : why2) });
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
    /* @__PURE__ */ a2("div", { class: "ce-told-facts", "data-key": `told:${group.id}`, children: group.facts.map((id) => closedFact(board, id, group)) })
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
    /* @__PURE__ */ a2("h3", { class: "ce-group-headline", tabindex: -1, "data-key": `result:${group.id}`, children: counts.map(({ name, right, of }, place2) => /* @__PURE__ */ a2("span", { class: "ce-counted", children: [
      /* @__PURE__ */ a2("span", { children: [
        name,
        " ",
        /* @__PURE__ */ a2("strong", { children: [
          right,
          " of ",
          of
        ] }),
        /* @__PURE__ */ a2(Hidden, { children: place2 < counts.length - 1 ? ", " : "." })
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
  const found2 = sureAndWrong(board.view(), board.answers(), group);
  if (!found2.length) return null;
  return /* @__PURE__ */ a2("div", { class: "ce-call", "data-key": `call:${group.id}`, children: [
    /* @__PURE__ */ a2("p", { class: "ce-call-head", children: [
      "Sure, and wrong: ",
      found2.length,
      "."
    ] }),
    /* @__PURE__ */ a2("ul", { children: found2.map(([, short, parts]) => /* @__PURE__ */ a2("li", { children: [
      rich(short),
      ": ",
      parts
    ] })) })
  ] });
}

// course/boards/match/file.tsx
function clientFile(board, title2) {
  const { client, file: file2, date_label: date, date_hint: hint2, intro } = board.view();
  return /* @__PURE__ */ a2("section", { class: "ce-file", tabindex: 0, "aria-label": "The client’s file", "data-key": "file", children: [
    title2,
    /* @__PURE__ */ a2("p", { class: "ce-kick", children: rich(client) }),
    /* @__PURE__ */ a2("h3", { children: sentence(file2.plain_name) }),
    /* @__PURE__ */ a2("p", { class: "ce-opening", children: rich(file2.opening) }),
    /* @__PURE__ */ a2("h4", { class: "ce-kick", children: "Documents" }),
    /* @__PURE__ */ a2("ul", { class: "ce-papers", children: file2.papers.map((paper) => /* @__PURE__ */ a2("li", { children: [
      /* @__PURE__ */ a2(Icon, { name: "document" }),
      /* @__PURE__ */ a2("span", { children: [
        rich(paper.title),
        paper.date ? /* @__PURE__ */ a2("span", { class: "ce-paper-date", children: `, ${paper.date}` }) : null
      ] })
    ] })) }),
    /* @__PURE__ */ a2("p", { class: "ce-decided", children: [
      /* @__PURE__ */ a2("strong", { children: [
        rich(date),
        "."
      ] }),
      " ",
      rich(hint2)
    ] }),
    intro ? /* @__PURE__ */ a2("p", { class: "ce-decided", children: [
      /* @__PURE__ */ a2(Hidden, { children: "What to do: " }),
      rich(intro)
    ] }) : null
  ] });
}
function sentence(text) {
  return rich(text.charAt(0).toUpperCase() + text.slice(1));
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
    /* @__PURE__ */ a2("div", { id: lines, children: group.facts.map((id) => line2(board, id)) }),
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
            list: view.confidences.map(({ id, label, hint: hint2 }, place2) => ({
              id,
              label,
              hint: hint2,
              key: String(place2 + 1)
            })),
            chosen: [suretyOf(view, answers, group) ?? ""],
            look: "ce-by-three"
          })
        ]
      }
    )
  ] });
}
function theseFacts({ view }, { facts }) {
  const things = facts.some((id) => factOf(view(), id).offered) ? "item" : "fact";
  if (facts.length === 1) return `this ${things}`;
  return `these ${NUMBERS[facts.length] ?? facts.length}`;
}
function headline2(board, group) {
  const [view, answers] = [board.view(), board.answers()];
  const given2 = group.facts.filter((id) => stateOf(view, answers, id) === "given").length;
  const all = group.facts.length;
  const number = (count) => NUMBERS[count] ?? String(count);
  const offered = group.facts.some((id) => factOf(view, id).offered);
  const things = offered ? "" : all === 1 ? " fact" : " facts";
  const words = `${number(given2)}${given2 === all ? "" : ` of ${number(all)}`}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${things} given`;
}
function line2(board, id) {
  const [view, answers] = [board.view(), board.answers()];
  const state4 = stateOf(view, answers, id);
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
    /* @__PURE__ */ a2("span", { class: "ce-line-change", children: state4 === "given" ? "Change" : "Give it" })
  ] });
}
function summary(board, id) {
  const view = board.view();
  const { judgement, element: element3, cards } = entryOf(view, board.answers(), id);
  if (!judgement) return /* @__PURE__ */ a2("span", { class: "ce-soft", children: "Not given yet" });
  const label = view.judgements.find((one) => one.id === judgement)?.label;
  const question4 = elementOf(view, element3)?.label;
  const pieces = `${cards.length} ${cards.length === 1 ? "piece" : "pieces"} of evidence`;
  const wants = judgement !== "irrelevant";
  return /* @__PURE__ */ a2($, { children: [
    rich(label),
    question4 ? [", on ", /* @__PURE__ */ a2("em", { children: rich(question4) })] : wants ? ", no question yet" : null,
    cards.length ? `; ${pieces}` : wants ? "; no evidence yet" : null
  ] });
}

// course/boards/match/foot.tsx
function foot(board, place2) {
  const told2 = isChecked(board.view(), board.answers(), place2.group);
  return /* @__PURE__ */ a2("div", { class: "ce-foot", "data-key": "foot", children: [
    told2 ? null : asides(board, place2),
    told2 && !isWorked(place2.group) ? /* @__PURE__ */ a2(
      Button,
      {
        action: "again",
        name: `again:${place2.group.id}`,
        data: { "data-group": place2.group.id },
        children: [
          "Change ",
          theseFacts(board, place2.group)
        ]
      }
    ) : null,
    /* @__PURE__ */ a2(KeysLine, { keys: told2 ? [] : keysFor(board, place2) }),
    /* @__PURE__ */ a2("div", { class: "ce-foot-way", children: [
      board.ui.size === "narrow" ? null : /* @__PURE__ */ a2(UndoPlace, { board }),
      onwards(board, place2, told2)
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
  if (!fact) return [[`1–${view.confidences.length}`, "answer"]];
  const asked5 = openPart(board, fact);
  if (asked5 === "judgement") return [[`1–${view.judgements.length}`, "answer"]];
  if (asked5 === "element") return [[`A–${last}`, "answer"]];
  return asked5 === "cards" ? EVIDENCE_KEYS : [];
}
function onwards(board, place2, told2) {
  const { group, fact } = place2;
  if (told2) return leadOn(board, group);
  if (fact) {
    const last = fact === group.facts.at(-1);
    const given2 = stateOf(board.view(), board.answers(), fact) === "given";
    const words = last ? `Finish ${theseFacts(board, group)}` : "Next fact";
    return next2(words, given2, { "data-fact": fact });
  }
  if (board.view().mode === "exercise") return leadOn(board, group);
  return /* @__PURE__ */ a2(
    Button,
    {
      action: "check",
      name: `check:${group.id}`,
      look: suretyOf(board.view(), board.answers(), group) ? "ce-primary" : "ce-outlined",
      data: { "data-group": group.id },
      children: [
        "Check ",
        theseFacts(board, group)
      ]
    }
  );
}
function next2(words, ready, data) {
  return /* @__PURE__ */ a2(Button, { action: "next", look: ready ? "ce-primary" : "ce-outlined", data, children: [
    words,
    /* @__PURE__ */ a2(Icon, { name: "onwards" })
  ] });
}
function leadOn(board, group) {
  const after = groupAfter(board, group);
  const { mode } = board.view();
  if (!after) {
    const done2 = mode === "exercise" ? "All is given. You can still change it." : "All is checked.";
    return /* @__PURE__ */ a2("p", { class: "ce-all-done", children: done2 });
  }
  const sure = suretyOf(board.view(), board.answers(), group);
  return next2(rich(after.title), mode !== "exercise" || Boolean(sure), {
    "data-group": after.id
  });
}

// course/boards/match/paper.tsx
function onPaper(board) {
  const view = board.view();
  return /* @__PURE__ */ a2("div", { class: "ce-paper", "data-key": "paper", children: [
    /* @__PURE__ */ a2("h2", { class: "ce-title", children: rich(view.title) }),
    clientFile(board, null),
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
    group.facts.map((id) => told2 ? closedFact(board, id, group) : paperFact(board, group, id))
  ] });
}
function paperFact(board, group, id) {
  const view = board.view();
  const fact = factOf(view, id);
  const { judgement, element: element3, cards } = entryOf(view, board.answers(), id);
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
      /* @__PURE__ */ a2("dd", { children: element3 ? rich(elementOf(view, element3)?.label ?? element3) : offered.map((label) => /* @__PURE__ */ a2("span", { class: "ce-box", children: [
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
    (group) => group === here ? group.facts.map((id) => `at:${id}`) : [`group:${group.id}`]
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
      children: group.facts.map((id) => {
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
              state2(board, group, id)
            ]
          }
        );
      })
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
        /* @__PURE__ */ a2("span", { class: "ce-dots", children: group.facts.map((id) => dot(board, group, id)) }),
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
  const given2 = group.facts.filter((id) => stateOf(view, answers, id) === "given").length;
  return `${given2} of ${group.facts.length} given`;
}
function state2(board, group, id) {
  const [view, answers] = [board.view(), board.answers()];
  const words = isWorked(group) ? "worked for you" : isChecked(view, answers, group) ? MARKS[markOf(view, answers, id)].toLowerCase() : WORDS[stateOf(view, answers, id)];
  return /* @__PURE__ */ a2($, { children: [
    dot(board, group, id),
    /* @__PURE__ */ a2(Hidden, { children: [
      ", ",
      words
    ] })
  ] });
}
function dot(board, group, id) {
  const [view, answers] = [board.view(), board.answers()];
  if (isWorked(group)) return /* @__PURE__ */ a2("span", { class: "ce-dot", "data-state": "given" });
  if (!isChecked(view, answers, group)) {
    return /* @__PURE__ */ a2("span", { class: "ce-dot", "data-state": stateOf(view, answers, id) });
  }
  const mark = markOf(view, answers, id);
  return /* @__PURE__ */ a2("span", { class: "ce-mk", "data-mark": mark, children: /* @__PURE__ */ a2(Icon, { name: mark }) });
}
function numberOf(view, id) {
  return view.facts.findIndex((fact) => fact.id === id) + 1;
}

// course/boards/match/desk.tsx
function drawMatch(board) {
  const [first] = board.view().groups ?? [];
  if (!first) return title(board);
  const { size, onPaper: paper, dialog } = board.ui;
  const place2 = placeOf(board, first);
  const told2 = isChecked(board.view(), board.answers(), place2.group);
  const inFile = size === "wide" && !told2;
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("div", { class: "ce-desk", "data-told": told2, "data-key": "desk", children: [
      problem(board),
      inFile ? null : title(board),
      /* @__PURE__ */ a2("div", { class: "ce-strip-line", "data-key": "strip-line", children: [
        strip(board, place2.group),
        state3(board)
      ] }),
      /* @__PURE__ */ a2("div", { class: "ce-desk-columns", "data-key": "columns", children: [
        inFile ? clientFile(board, title(board)) : null,
        /* @__PURE__ */ a2("section", { class: "ce-work", "aria-label": "The fact", "data-key": "work", children: told2 ? checkedGroup(board, place2.group) : atWork(board, place2) }),
        told2 || size === "narrow" ? null : shelf(board)
      ] }),
      foot(board, place2)
    ] }),
    told2 || !dialog ? null : aside(board, dialog),
    paper ? onPaper(board) : null
  ] });
}
function atWork(board, { group, fact }) {
  return fact ? factAsked(board, group, fact) : groupEnd(board, group);
}
function title(board) {
  return /* @__PURE__ */ a2("h2", { class: "ce-title", tabindex: -1, "data-key": "title", children: rich(board.view().title) });
}
function state3(board) {
  return /* @__PURE__ */ a2("div", { class: "ce-state", "data-key": "state", children: [
    board.ui.size === "narrow" ? /* @__PURE__ */ a2(UndoPlace, { board }) : null,
    /* @__PURE__ */ a2("p", { class: "ce-saved", "data-key": "notice", "data-state": board.notice.state, children: savedWords(board) }),
    isBlank(board.answers()) ? null : /* @__PURE__ */ a2(Button, { action: "startAgain", name: "start-again", look: "ce-quiet", children: "Start again" })
  ] });
}
function aside(board, which) {
  const { size } = board.ui;
  if (size === "wide" || which === "evidence" && size !== "narrow") return null;
  const closed2 = () => {
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
      closed: closed2,
      children: isFile ? clientFile(board, null) : shelf(board)
    }
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
  const under3 = page.elementFromPoint(x2, y2)?.closest(".ce-work");
  const over = Boolean(under3 && el.contains(under3));
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
    else if (event.key === "Escape" && board.ui.again) leaveIt(board, event);
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
var isSearch = (target2) => target2 instanceof HTMLInputElement && target2.type === "search";
function seek(board, words) {
  board.ui.sought = words;
  board.refresh();
  clearTimeout(telling);
  telling = setTimeout(() => say(board, counted(board)), PAUSE);
}
function counted(board) {
  const stacks = stacksOf(board).map(({ id, word }) => ({ word, count: found(board, id).length }));
  const all = stacks.reduce((sum, { count }) => sum + count, 0);
  const each = stacks.map(({ word, count }) => `${word} ${count}`).join(", ");
  return `${all} found: ${each}.`;
}
function inSearch(board, event, field) {
  if (event.key === "ArrowDown") {
    event.preventDefault();
    const [first] = found(board, stackShown(board) ?? "");
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
  const pressed2 = { l: "details", c: "compare" }[event.key.toLowerCase()];
  if (card2 && pressed2) {
    event.preventDefault();
    board.root.querySelector(`[data-key="${pressed2}:${CSS.escape(card2)}"]`)?.click();
  }
  if (event.key !== "/") return;
  event.preventDefault();
  focusOn(board, "find");
}

// course/boards/match/printing.ts
function printing(board) {
  const paper = matchMedia("print");
  const turn3 = (onPaper2) => {
    if (board.ui.onPaper === onPaper2) return;
    board.ui.onPaper = onPaper2;
    board.refresh();
  };
  const heard2 = () => turn3(paper.matches);
  const begins = () => turn3(true);
  const ends = () => turn3(false);
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
    whole: false,
    onPaper: false,
    open: /* @__PURE__ */ new Set(),
    roved: /* @__PURE__ */ new Map(),
    stopDrag: () => {
    }
  };
  const { board, stop } = mount(host, { name: "match", draw: drawMatch, on: on2, hears, ui });
  const endPrinting = printing(board);
  return () => {
    endPrinting();
    ui.stopDrag();
    stop();
  };
};
var match_default = { render };

// course/boards/shared/asking.tsx
function openOf(board, walk) {
  return walk.find(({ name }) => name === board.ui.fact) ?? walk.find(({ given: given2 }) => !given2);
}
function goOn(board, walk, name, end2) {
  const place2 = walk.findIndex((one) => one.name === name);
  const next3 = [...walk.slice(place2 + 1), ...walk.slice(0, place2)].find(({ given: given2 }) => !given2);
  board.ui.fact = next3?.name ?? null;
  board.refresh();
  focusOn(board, next3 ? `ask:${next3.name}` : end2);
}
function openAsked(board, { value }) {
  board.ui.fact = value;
  board.refresh();
  focusOn(board, `ask:${value}`);
}
function OpenQuestion(open) {
  const { board, name, kicker, legend, text, options: options3, look = "", word } = open;
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
        /* @__PURE__ */ a2("div", { class: "ce-opts", "data-count": options3.length, children: [
          word ? /* @__PURE__ */ a2("p", { class: "ce-ask-word", id: `${id}-word`, children: word }) : null,
          options3.map((option2, place2) => answer2(open, option2, place2 + 1))
        ] }),
        open.children
      ]
    }
  );
}
function answer2({ board, name, label, value, action, data }, option2, key) {
  const id = `${board.id}-${name}-${option2.id}`;
  const words = option2.label ?? option2.text ?? "";
  const several = value !== null && typeof value !== "string";
  const chosen2 = several ? value.includes(option2.id) : option2.id === value;
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-opt",
      "aria-pressed": chosen2,
      "aria-labelledby": id,
      "aria-describedby": option2.hint ? `${id}-hint` : void 0,
      "data-do": action,
      "data-value": option2.id,
      "data-key": `${name}:${option2.id}`,
      "data-words": `${label}: ${words}`,
      ...data,
      ...key < 10 ? answersTo(key) : {},
      children: [
        key < 10 ? /* @__PURE__ */ a2(Keycap, { of: String(key) }) : null,
        /* @__PURE__ */ a2("span", { children: [
          /* @__PURE__ */ a2("span", { class: "ce-option-label", id, children: rich(words) }),
          option2.hint ? /* @__PURE__ */ a2("span", { class: "ce-option-hint", id: `${id}-hint`, children: rich(option2.hint) }) : null
        ] }),
        several ? /* @__PURE__ */ a2("span", { class: "ce-opt-end", children: chosen2 ? "Chosen" : "" }) : null
      ]
    }
  );
}
function AnsweredLine({ name, label, value, chosen: chosen2 }) {
  return /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-given",
      "data-do": "open",
      "data-value": name,
      "data-chosen": value ?? void 0,
      "data-key": `line:${name}`,
      children: [
        /* @__PURE__ */ a2("span", { class: "ce-given-label", children: label }),
        /* @__PURE__ */ a2(Hidden, { children: ": " }),
        /* @__PURE__ */ a2("span", { class: "ce-given-value", children: chosen2 }),
        /* @__PURE__ */ a2(Hidden, { children: ". " }),
        /* @__PURE__ */ a2("span", { class: "ce-given-change", children: "Change" })
      ]
    }
  );
}
function OnPaper({ legend, text, options: options3, value }) {
  const is = (id) => typeof value === "string" ? value === id : value?.includes(id);
  return /* @__PURE__ */ a2("div", { class: "ce-on-paper", children: [
    /* @__PURE__ */ a2("p", { children: /* @__PURE__ */ a2("strong", { children: legend }) }),
    text ? /* @__PURE__ */ a2("p", { children: text }) : null,
    /* @__PURE__ */ a2("ul", { children: options3.map(({ id, label, text: words }) => /* @__PURE__ */ a2("li", { children: [
      is(id) ? "☑ " : "☐ ",
      rich(label ?? words)
    ] })) })
  ] });
}

// course/boards/shared/look.tsx
function WhereToLook({ name, about: about2, says = "", sources: sources2 = [] }) {
  if (!says && !sources2.length) return null;
  return /* @__PURE__ */ a2("details", { class: "ce-hint", "data-key": `hint:${name}`, children: [
    /* @__PURE__ */ a2("summary", { "data-key": `hint-title:${name}`, "aria-label": `Hint: ${withoutEmphasis(about2)}`, children: "Hint" }),
    /* @__PURE__ */ a2("ul", { children: [
      says ? /* @__PURE__ */ a2("li", { children: rich(says) }) : null,
      sources2.map((source) => /* @__PURE__ */ a2("li", { children: /* @__PURE__ */ a2(SourceLink, { ...source }) }))
    ] })
  ] });
}
function FoldedSources({ sources: sources2 }) {
  if (!sources2.length) return null;
  return /* @__PURE__ */ a2("details", { class: "ce-folded-sources", children: [
    /* @__PURE__ */ a2("summary", { "data-key": "sources", children: `Sources (${sources2.length})` }),
    /* @__PURE__ */ a2("ul", { children: sources2.map((source) => /* @__PURE__ */ a2("li", { children: /* @__PURE__ */ a2(SourceLink, { ...source }) })) })
  ] });
}

// course/boards/shared/told.tsx
var WORDS2 = {
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
      WORDS2[thought],
      ")"
    ] }) : /* @__PURE__ */ a2("span", { children: WORDS2[thought] })
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
    const options3 = view.step_choices;
    return { ...asked(`step-choice:${step2.id}`, options3, value), step: step2, part: null, label, legend };
  });
  const end2 = (part, label, legend, options3) => {
    return { ...asked(part, options3, route[part]), step: null, part, label, legend };
  };
  return [
    ...steps,
    end2("outcome", "Outcome", "Where does the route lead?", view.outcomes),
    end2("strength", "Strength", "How strong is it?", view.strengths),
    end2("reason", "What would lose it", "Which point would lose it?", view.reasons),
    end2("confidence", "How sure", "How sure are you of this route?", view.confidences)
  ];
}
function asked(name, options3, value) {
  const chosen2 = labelOf(options3, value);
  return { name, options: options3, value, chosen: chosen2, given: chosen2 !== null };
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
  const answer5 = one.step ? one.chosen ?? "no answer yet" : one.chosen ? "" : "no answer yet";
  const words = /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("span", { class: "ce-number", children: one.step ? walk.indexOf(one) + 1 : "" }),
    /* @__PURE__ */ a2("span", { children: [
      rich(one.label),
      answer5 ? /* @__PURE__ */ a2(Hidden, { children: [
        ": ",
        answer5
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
function lanes({ options: options3, value, chosen: chosen2 }, before, here) {
  const middle = (lane) => (lane + 0.5) * 100;
  return /* @__PURE__ */ a2("span", { class: "ce-lanes", "aria-hidden": "true", style: `--ce-lanes: ${options3.length}`, children: [
    here < 0 ? null : /* @__PURE__ */ a2(
      "svg",
      {
        class: "ce-lane-line",
        viewBox: `0 0 ${options3.length * 100} 100`,
        preserveAspectRatio: "none",
        "aria-hidden": "true",
        focusable: "false",
        children: /* @__PURE__ */ a2("path", { d: path(before < 0 ? null : middle(before), middle(here)) })
      }
    ),
    options3.map(({ id }) => /* @__PURE__ */ a2("span", { class: "ce-lane", children: id === value ? /* @__PURE__ */ a2("b", { children: chosen2 }) : /* @__PURE__ */ a2("i", {}) }))
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
  const known2 = Object.values(endOf(feedback, route).strength);
  return known2.some((reasons) => carries(reasons?.[route.reason ?? ""]?.right));
}
function saidOfEnd(feedback, route) {
  const known2 = endOf(feedback, route).strength;
  return route.strength ? known2[route.strength]?.[route.reason ?? ""] : void 0;
}
function strengthThought(feedback, route) {
  const { best } = endOf(feedback, route);
  if (route.strength === best.strength) return "right";
  return carries(saidOfEnd(feedback, route)?.right) ? "accepted" : "wrong";
}
function strengthTold(view, feedback, route, one) {
  const thought = strengthThought(feedback, route);
  const best = labelOf(view.strengths, endOf(feedback, route).best.strength);
  const why2 = thought !== "right" && pointIsRight(feedback, route);
  return {
    name: one.name,
    part: one.label,
    you: one.chosen,
    thought,
    best: thought === "right" ? null : best,
    text: why2 ? saidOfEnd(feedback, route)?.text : ""
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
function headline3(view, feedback, route, told2) {
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
var KEYS4 = [
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
    now ? question2(board, view, route, now) : complete(view),
    /* @__PURE__ */ a2(KeysLine, { keys: KEYS4 })
  ] });
  return [
    heading(board),
    // What is read first comes first: side by side the map, one above the other the question.
    /* @__PURE__ */ a2("div", { class: "ce-way", "data-key": "way", children: board.ui.wide ? [map, work] : [work, map] }),
    walk.map((one) => /* @__PURE__ */ a2(OnPaper, { ...one, text: one.step?.plain }))
  ];
}
function question2(board, view, route, now) {
  const { step: step2, part, name, label, legend, options: options3, value } = now;
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
      options: options3,
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
    /* @__PURE__ */ a2(Headline, { words: headline3(view, said2, route, told2), sure: sureness(view, route, told2) }),
    /* @__PURE__ */ a2("div", { class: "ce-way", "data-key": "way", children: [
      /* @__PURE__ */ a2(RouteMap, { view, walk, now: void 0, thoughts }),
      /* @__PURE__ */ a2("div", { class: "ce-work", "data-key": "work", children: [
        /* @__PURE__ */ a2(Lesson, { told: told2, said: said2 }),
        /* @__PURE__ */ a2(Button, { action: "again", children: "Change my answers" })
      ] })
    ] })
  ];
}
function change(board, name, changes) {
  const before = routeOf(board.answers());
  const next3 = { ...before, ...changes };
  if (JSON.stringify(next3) !== JSON.stringify(before)) write(board, next3);
  const view = board.view();
  const walk = walkOf(view, next3);
  const whole = walk.every(({ given: given2 }) => given2);
  goOn(board, walk, name, view.mode !== "exercise" ? "check" : "complete");
  const { chosen: chosen2 } = walk.find((one) => one.name === name) ?? {};
  const then = view.mode === "exercise" ? "Your route is complete." : "You can check your route.";
  say(board, [chosen2 ? `${chosen2}.` : "", whole ? then : ""].filter(Boolean).join(" "));
}
var on3 = {
  open: openAsked,
  step(board, { step: step2, value }) {
    const { steps } = routeOf(board.answers());
    const answer5 = value;
    change(board, `step-choice:${step2}`, { steps: { ...steps, [step2]: answer5 } });
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
var render2 = (host) => mount(host, { name: "route", draw, on: on3, ui: { fact: null } }).stop;
var route_default = { render: render2 };

// course/boards/shared/typed.ts
var PAUSE2 = 600;
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
  board.timer = setTimeout(() => keep2(board), Math.max(0, Math.min(PAUSE2, most)));
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
        "aria-describedby": `${board.id}-intro ${board.id}-check-missing ${id}-count`,
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
  const title2 = `${board.id}-model`;
  return /* @__PURE__ */ a2("section", { class: "ce-model", "aria-labelledby": title2, children: [
    /* @__PURE__ */ a2("h3", { id: title2, tabindex: -1, "data-key": "model", children: "A model" }),
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
  const next3 = { ...draft, text: board.ui.text ?? draft.text, ...changes };
  if (JSON.stringify(next3) !== JSON.stringify(board.answers())) write(board, next3);
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
  tick(board, { value }, target2) {
    const others2 = draftOf(board).ticks.filter((one) => one !== Number(value));
    const { checked: checked2 } = target2;
    save(board, { ticks: checked2 ? [...others2, Number(value)].sort() : others2 });
  }
};
var hears2 = {
  input(board, { target: target2 }) {
    if (!(target2 instanceof HTMLTextAreaElement)) return;
    const { max_length: most } = board.view();
    board.ui.text = target2.value;
    if (most && target2.value.length >= most)
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
var KEYS5 = [
  ["1–9", "answer"],
  ["Z", "undo"]
];
function answersOf(board) {
  const { chosen: chosen2, checked: checked2 } = board.answers();
  return { kind: "questions", chosen: { ...chosen2 }, checked: [...checked2 ?? []] };
}
function chosenOf(board, { id, options: options3 }) {
  const chosen2 = answersOf(board).chosen[id];
  return options3.find((option2) => option2.id === chosen2)?.id ?? null;
}
function isClosed2(board, question4) {
  const told2 = board.view().feedback?.[question4.id];
  return Boolean(
    told2 && chosenOf(board, question4) && answersOf(board).checked.includes(question4.id)
  );
}
var isRight = (board, question4) => chosenOf(board, question4) === board.view().feedback[question4.id]?.right;
function draw3(board) {
  const { questions: questions2 } = board.view();
  if (!questions2) return heading(board);
  const again = questions2.find(({ id }) => board.ui.fact === `again:${id}`);
  const now = again ?? questions2.find((one) => !isClosed2(board, one));
  return [
    heading(board),
    now ? null : score(board, questions2),
    questions2.map((one) => one === now ? asked2(board, questions2, one) : answered(board, one)),
    now ? /* @__PURE__ */ a2(KeysLine, { keys: KEYS5 }) : null
  ];
}
function score(board, questions2) {
  if (questions2.length < 2) return null;
  const right = questions2.filter((one) => isRight(board, one)).length;
  return /* @__PURE__ */ a2("p", { class: "ce-headline-words", children: `${right} of ${questions2.length} right.` });
}
function asked2(board, questions2, question4) {
  const { id, options: options3, text } = question4;
  const place2 = questions2.indexOf(question4) + 1;
  return /* @__PURE__ */ a2("article", { class: "ce-question", "data-key": `question:${id}`, children: [
    /* @__PURE__ */ a2(
      OpenQuestion,
      {
        board,
        name: `option:${id}`,
        label: text,
        kicker: questions2.length > 1 ? `Question ${place2} of ${questions2.length}` : null,
        legend: rich(text),
        options: options3,
        value: chosenOf(board, question4),
        action: "choose",
        data: { "data-question": id }
      }
    ),
    /* @__PURE__ */ a2(OnPaper, { legend: rich(text), options: options3, value: chosenOf(board, question4) })
  ] });
}
function answered(board, question4) {
  if (!isClosed2(board, question4)) return null;
  const { id, text, options: options3 } = question4;
  const { chosen: chosen2 } = answersOf(board);
  const latest = board.ui.fact ?? board.view().questions.findLast((one) => chosen2[one.id])?.id;
  const open = latest === id;
  return /* @__PURE__ */ a2("article", { class: "ce-question", "data-key": `question:${id}`, children: [
    /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        class: "ce-given ce-told-question",
        "aria-expanded": open,
        "data-do": "show",
        "data-question": id,
        "data-chosen": chosen2[id],
        "data-key": `line:option:${id}`,
        children: [
          /* @__PURE__ */ a2(Mark, { of: isRight(board, question4) ? "right" : "wrong" }),
          /* @__PURE__ */ a2("span", { children: rich(text) }),
          /* @__PURE__ */ a2(Hidden, { children: [
            ": ",
            labelOf(options3, chosen2[id])
          ] })
        ]
      }
    ),
    /* @__PURE__ */ a2("p", { class: "ce-on-paper", children: /* @__PURE__ */ a2("strong", { children: rich(text) }) }),
    /* @__PURE__ */ a2("div", { class: open ? "" : "ce-only-on-paper", children: told(board, question4) })
  ] });
}
function told(board, question4) {
  const { id, options: options3 } = question4;
  const said2 = board.view().feedback[id];
  if (!said2) return null;
  const chosen2 = chosenOf(board, question4);
  const right = chosen2 === said2.right;
  const reason2 = (right ? "" : said2.wrong[chosen2 ?? ""]) ?? "";
  return /* @__PURE__ */ a2("div", { class: "ce-told-of", tabindex: -1, "data-key": `result:${id}`, children: [
    /* @__PURE__ */ a2(
      YouAndBest,
      {
        you: labelOf(options3, chosen2),
        best: right ? null : labelOf(options3, said2.right)
      }
    ),
    reason2 ? /* @__PURE__ */ a2("p", { class: "ce-told-why", children: rich(reason2) }) : null,
    said2.why && !reason2.includes(said2.why) ? /* @__PURE__ */ a2("p", { class: "ce-told-why", children: rich(said2.why) }) : null,
    /* @__PURE__ */ a2(FoldedSources, { sources: said2.sources }),
    /* @__PURE__ */ a2(Button, { action: "again", name: `again:${id}`, look: "ce-quiet", data: { "data-question": id }, children: "Answer again" })
  ] });
}
var on5 = {
  // An answer is told of at once: who taps by mistake takes it back, or answers again.
  choose(board, { question: id, value }) {
    const answers = answersOf(board);
    const checked2 = [.../* @__PURE__ */ new Set([...answers.checked, id])];
    const next3 = { ...answers, chosen: { ...answers.chosen, [id]: value }, checked: checked2 };
    if (JSON.stringify(next3) !== JSON.stringify(answers)) write(board, next3);
    board.ui.fact = id;
    board.refresh();
    focusOn(board, `result:${id}`);
    say(board, value === board.view().feedback[id]?.right ? "Right." : "Wrong.");
  },
  show(board, { question: id }, target2) {
    board.ui.fact = target2.getAttribute("aria-expanded") === "true" ? "" : id;
    board.refresh();
  },
  // What was answered stays until it is answered otherwise.
  again(board, { question: id }) {
    board.ui.fact = `again:${id}`;
    board.refresh();
    focusOn(board, `ask:option:${id}`);
    say(board, "The question is open again. Your answer is kept.");
  }
};
var render4 = (host) => mount(host, { name: "questions", draw: draw3, on: on5, ui: { fact: null } }).stop;
var questions_default = { render: render4 };

// course/boards/shared/groups.tsx
function groupBar(view, current, name, count) {
  const tab = (group, place2) => {
    const { done: done2, of } = count(group);
    return /* @__PURE__ */ a2("li", { "data-done": done2 === of, children: /* @__PURE__ */ a2(
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
          /* @__PURE__ */ a2("span", { class: "ce-count", children: `${done2} of ${of} answered` })
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
function groupShell(board, group, state4, inside) {
  const groups = board.view().groups;
  const part = `group:${group.id}`;
  return /* @__PURE__ */ a2(
    "section",
    {
      class: "ce-group",
      "data-state": state4,
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

// course/boards/shared/waiting.ts
function isWaiting({ mode, groups }, group, isDone2, isBegun) {
  if (mode === "exercise" || isDone2(group) || isBegun(group)) return false;
  return groups.slice(0, groups.indexOf(group)).some((other) => !isDone2(other));
}

// course/boards/sources/answers.ts
var BLANK3 = { source: null, limit: null, use: null, confidence: null };
var PARTS = [
  { part: "source", question: "Who says it?", name: "Who says it" },
  { part: "limit", question: "How limited is it?", name: "Its limit" },
  { part: "use", question: "May you cite it for this point?", name: "Its use" }
];
function entryOf2(answers, id) {
  return { ...BLANK3, ...answers.items?.[id] };
}
function itemOf(view, id) {
  const found2 = view.items.find((item) => item.id === id);
  if (!found2) throw new Error(`There is no statement ${id}.`);
  return found2;
}
function groupOf2(view, id) {
  const found2 = view.groups.find((group) => group.id === id);
  if (!found2) throw new Error(`There is no group ${id}.`);
  return found2;
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
function isLocked(view, answers, group) {
  const isDone2 = (other) => isChecked2(view, answers, other);
  return isWaiting(view, group, isDone2, ({ items }) => items.some((id) => answers.items?.[id]));
}
function walkOf2(view, answers, group) {
  const items = group.items.flatMap((id) => {
    const item = itemOf(view, id);
    const entry = entryOf2(answers, id);
    const options3 = { source: view.sources, limit: item.limits, use: view.uses };
    return PARTS.map(({ part, question: legend, name: label }) => {
      const name = `${part}:${id}`;
      return { ...asked3(name, options3[part], entry[part]), item, part, label, legend };
    });
  });
  const many = group.items.length > 1 ? `these ${group.items.length} statements` : "this statement";
  return [
    ...items,
    {
      ...asked3(`confidence:${group.id}`, view.confidences, sureOf(answers, group)),
      item: null,
      part: "confidence",
      label: "How sure",
      legend: `How sure are you of ${many}?`
    }
  ];
}
function asked3(name, options3, value) {
  const chosen2 = labelOf(options3, value);
  return { name, options: options3, value, chosen: chosen2, given: chosen2 !== null };
}
function sureOf(answers, { items }) {
  const said2 = new Set(items.map((id) => entryOf2(answers, id).confidence));
  const [only = null] = said2;
  return said2.size === 1 ? only : null;
}
function isAnswered(answers, id) {
  const entry = entryOf2(answers, id);
  return PARTS.every(({ part }) => entry[part]);
}
function nameOf3(view, id) {
  return `Statement ${view.items.findIndex((item) => item.id === id) + 1}`;
}
function toldOf(view, answers, id) {
  const said2 = view.feedback?.[id];
  if (!said2) return [];
  const item = itemOf(view, id);
  const entry = entryOf2(answers, id);
  const options3 = { source: view.sources, limit: item.limits, use: view.uses };
  return PARTS.map(({ part, name }) => {
    const known2 = said2[part];
    const of = known2[entry[part] ?? ""];
    const right = Boolean(of?.right);
    const text = of?.text === said2.why ? "" : of?.text;
    return {
      thought: right ? "right" : "wrong",
      part: name,
      you: labelOf(options3[part], entry[part]),
      best: right ? null : labelOf(options3[part], said2.best[part]),
      text
    };
  });
}
function headlineOf2(view, answers, group) {
  const count = group.items.length;
  const told2 = group.items.map((id) => toldOf(view, answers, id));
  const parts = PARTS.map(({ name }, at) => {
    const right = told2.filter((one) => one[at]?.thought === "right").length;
    return `${at ? name.toLowerCase() : name} ${right} of ${count}`;
  });
  return `${parts.join(", ")}.`;
}

// course/boards/sources/sources.tsx
var KEYS6 = [
  ["1–9", "answer"],
  ["Z", "undo"]
];
function draw4(board) {
  const view = board.view();
  const [first] = view.groups ?? [];
  if (!first) return heading(board);
  if (view.mode !== "exercise") {
    return [heading(board), view.groups.map((group2) => lessonGroup(board, view, group2))];
  }
  const group = view.groups.find(({ id }) => id === board.ui.group) ?? first;
  const count = ({ items }) => ({
    done: items.filter((id) => isAnswered(board.answers(), id)).length,
    of: items.length
  });
  return [
    heading(board),
    view.groups.length > 1 ? groupBar(view, group, "Groups of statements", count) : null,
    openGroup(board, view, group)
  ];
}
function lessonGroup(board, view, group) {
  const answers = board.answers();
  if (isLocked(view, answers, group)) return lockedGroup(board, group);
  if (!isChecked2(view, answers, group)) return openGroup(board, view, group);
  return checkedGroup2(board, view, group);
}
function openGroup(board, view, group) {
  const walk = walkOf2(view, board.answers(), group);
  const now = openOf(board, walk);
  const item = now?.item;
  return groupShell(
    board,
    group,
    "open",
    /* @__PURE__ */ a2($, { children: [
      strip2(view, walk, now),
      /* @__PURE__ */ a2("div", { class: "ce-statement", "data-key": `work:${group.id}`, children: [
        item ? statement(board, view, item) : null,
        item ? given(walk.filter((one) => one.item === item && one !== now)) : null,
        now ? question3(board, view, now) : null,
        now ? null : ending(view, group)
      ] }),
      /* @__PURE__ */ a2(KeysLine, { keys: KEYS6 }),
      walk.map((one) => /* @__PURE__ */ a2(OnPaper, { ...one, text: one.part === "source" ? rich(one.item?.text) : null }))
    ] })
  );
}
function strip2(view, walk, now) {
  const items = [...new Set(walk.map(({ item }) => item))].filter((item) => item !== null);
  return /* @__PURE__ */ a2("ol", { class: "ce-strip", "aria-label": "Statements", children: items.map((item) => {
    const own = walk.filter((one) => one.item === item);
    const to = own.find((one) => !one.given) ?? own[0];
    const done2 = own.filter((one) => one.given).length;
    return /* @__PURE__ */ a2("li", { children: /* @__PURE__ */ a2(
      "button",
      {
        type: "button",
        "aria-current": item === now?.item ? "step" : void 0,
        "data-do": "open",
        "data-value": to?.name,
        "data-key": `go:${item.id}`,
        children: [
          nameOf3(view, item.id),
          /* @__PURE__ */ a2("span", { class: "ce-count", children: done2 === own.length ? "answered" : `${done2} of ${own.length}` })
        ]
      }
    ) });
  }) });
}
function statement(board, view, item) {
  return /* @__PURE__ */ a2("div", { class: "ce-said-by", id: `${board.id}-item-${item.id}`, "data-key": `item:${item.id}`, children: [
    /* @__PURE__ */ a2("p", { class: "ce-kicker", children: nameOf3(view, item.id) }),
    /* @__PURE__ */ a2("p", { class: "ce-statement-text", children: rich(item.text) }),
    /* @__PURE__ */ a2("p", { class: "ce-point", children: [
      "You would like to cite it for: ",
      /* @__PURE__ */ a2("strong", { children: rich(item.point) }),
      "."
    ] })
  ] });
}
function given(walk) {
  return walk.filter((one) => one.given).map((one) => /* @__PURE__ */ a2(AnsweredLine, { ...one }));
}
function question3(board, view, now) {
  const { item, part, name, legend, label, options: options3, value } = now;
  const said2 = item && view.feedback?.[item.id];
  return /* @__PURE__ */ a2(
    OpenQuestion,
    {
      board,
      name,
      label: item ? `${nameOf3(view, item.id)}: ${label}` : label,
      ...item ? { about: `${board.id}-item-${item.id}` } : {},
      legend,
      options: options3,
      value,
      action: "choose",
      data: item ? { "data-item": item.id, "data-part": part } : { "data-group": name.slice(11) },
      look: part === "confidence" ? "ce-short" : part === "limit" ? "" : "ce-two-columns",
      children: /* @__PURE__ */ a2(WhereToLook, { name, about: label, says: part === "limit" ? said2?.look ?? "" : "" })
    }
  );
}
function ending(view, group) {
  const count = group.items.length;
  if (view.mode === "exercise") {
    return /* @__PURE__ */ a2("div", { tabindex: -1, "data-key": `complete:${group.id}`, children: turn(view, group, "") });
  }
  return /* @__PURE__ */ a2(
    Button,
    {
      action: "check",
      name: `check:${group.id}`,
      look: "ce-primary",
      data: { "data-group": group.id },
      children: count === 1 ? "Check this statement" : `Check these ${count} statements`
    }
  );
}
function checkedGroup2(board, view, group) {
  const answers = board.answers();
  const told2 = group.items.map((id) => toldOf(view, answers, id));
  const wrong = told2.flat().filter(({ thought }) => thought === "wrong").length;
  const { confidence } = entryOf2(answers, group.items[0] ?? "");
  const sure = surely(confidence, labelOf(view.confidences, confidence), wrong);
  return groupShell(
    board,
    group,
    "checked",
    /* @__PURE__ */ a2($, { children: [
      /* @__PURE__ */ a2("p", { class: "ce-headline-words", tabindex: -1, "data-key": `result:${group.id}`, children: headlineOf2(view, answers, group) }),
      sure ? /* @__PURE__ */ a2("p", { children: sure }) : null,
      group.items.map((id, at) => /* @__PURE__ */ a2("article", { class: "ce-told-statement", "data-key": `told:${id}`, children: [
        statement(board, view, itemOf(view, id)),
        /* @__PURE__ */ a2(ToldList, { parts: told2[at] ?? [] }),
        /* @__PURE__ */ a2("p", { class: "ce-told-why", children: rich(view.feedback?.[id]?.why) }),
        /* @__PURE__ */ a2(FoldedSources, { sources: view.feedback?.[id]?.sources ?? [] })
      ] })),
      /* @__PURE__ */ a2(Button, { action: "again", name: `again:${group.id}`, data: { "data-group": group.id }, children: "Change my answers" })
    ] })
  );
}
function groupWith(view, item) {
  return view.groups.find(({ items }) => items.includes(item));
}
function answer3(board, group, name, items, changes) {
  const before = board.answers();
  const next3 = items.reduce((all, id) => withEntry2(all, id, changes), before);
  if (JSON.stringify(next3) !== JSON.stringify(before)) {
    write(board, { checked: [], items: {}, ...next3, kind: "sources" });
  }
  const view = board.view();
  const walk = walkOf2(view, board.answers(), group);
  const silent = view.mode === "exercise";
  goOn(board, walk, name, silent ? `complete:${group.id}` : `check:${group.id}`);
  const { chosen: chosen2 } = walk.find((one) => one.name === name) ?? {};
  const whole = walk.every((one) => one.given);
  const then = silent ? "This group is complete." : "You can check this group.";
  say(board, [chosen2, whole ? then : ""].filter(Boolean).join(". "));
}
var on6 = {
  group: showGroup,
  open: openAsked,
  choose(board, { item, part, group: id, value }) {
    const view = board.view();
    const group = item ? groupWith(view, item) : groupOf2(view, id);
    if (!group) return;
    if (item) answer3(board, group, `${part}:${item}`, [item], { [part]: value });
    else answer3(board, group, `confidence:${id}`, group.items, { confidence: value });
  },
  check(board, { group: id }) {
    const group = groupOf2(board.view(), id);
    write(board, withChecked2(board.answers(), group, true));
    focusOn(board, `result:${id}`);
    say(board, "Checked. The reasons follow.");
  },
  again(board, { group: id }) {
    const group = groupOf2(board.view(), id);
    board.ui.fact = null;
    write(board, withChecked2(board.answers(), group, false));
    focusOn(board, `check:${id}`);
    say(board, "The group is open again. Your answers are kept.");
  }
};
var render5 = (host) => mount(host, { name: "sources", draw: draw4, on: on6, ui: { group: null, fact: null } }).stop;
var sources_default = { render: render5 };

// course/boards/shared/sheet.tsx
function Sheet({ board, name, title: title2, line: line3, children }) {
  const id = `${board.id}-sheet-${name}`;
  return /* @__PURE__ */ a2("section", { class: "ce-sheet", "aria-labelledby": id, "data-key": `sheet:${name}`, children: [
    /* @__PURE__ */ a2("h3", { id, children: rich(title2) }),
    line3 ? /* @__PURE__ */ a2("p", { class: "ce-kicker", children: line3 }) : null,
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
function walkOf3(view, chosen2) {
  const one = (name, label, legend, options3) => {
    const [value, said2] = [chosen2[name], labelOf(options3, chosen2[name])];
    return { name, label, legend, options: options3, value, chosen: said2, given: said2 !== null };
  };
  const moved = view.elements.filter(({ id }) => chosen2.elements.includes(id));
  return [
    one("difference", "Difference", "What is the one difference that matters?", view.differences),
    {
      name: "element",
      label: "Questions it moves",
      legend: "Which questions does it move?",
      options: view.elements.map(({ id, label, question: hint2 }) => ({ id, label, hint: hint2 })),
      value: chosen2.elements,
      chosen: moved.length ? inWords(moved.map(({ label }) => label)) : null,
      given: moved.length > 0
    },
    one("follows", "What follows", "What follows?", view.follows),
    one("confidence", "How sure", "How sure are you?", view.confidences)
  ];
}
function toldOf2(view, chosen2) {
  const { difference, follows, best } = view.feedback;
  const whole = (part, known2, options3, id, right) => {
    const said2 = known2[id ?? ""];
    const is = Boolean(said2?.right);
    const thought = is ? "right" : "wrong";
    const best2 = is ? null : labelOf(options3, right);
    return { thought, part, you: labelOf(options3, id), best: best2, text: said2?.text ?? "" };
  };
  return [
    whole("Difference", difference, view.differences, chosen2.difference, best.difference),
    ...movedTold(view, chosen2),
    whole("What follows", follows, view.follows, chosen2.follows, best.follows)
  ];
}
function movedTold(view, { elements }) {
  const { elements: told2, best } = view.feedback;
  const thoughtOf = (id) => {
    if (elements.includes(id)) return told2[id]?.right ? "right" : "wrong";
    return best.elements.includes(id) ? "missing" : null;
  };
  return view.elements.flatMap(({ id, label: you }) => {
    const thought = thoughtOf(id);
    const text = told2[id]?.text ?? "";
    return thought ? [{ thought, part: "A question it moves", you, text }] : [];
  });
}
function headline4(view, { difference, elements, follows }) {
  const { difference: differs, follows: then, best } = view.feedback;
  const right = (is) => is ? "right" : "wrong";
  const moved = best.elements.filter((id) => elements.includes(id)).length;
  const more = elements.length - moved;
  const parts = [
    `Difference ${right(differs[difference ?? ""]?.right)}`,
    `questions ${moved} of ${best.elements.length}${more ? ` and ${more} too many` : ""}`,
    `what follows ${right(then[follows ?? ""]?.right)}`
  ];
  return `${parts.join(", ")}.`;
}

// course/boards/two_files/two-files.tsx
var KEYS7 = [
  ["1–9", "answer"],
  ["Z", "undo"]
];
function draw5(board) {
  const view = board.view();
  if (!view.left) return heading(board);
  const chosen2 = chosenOf2(board.answers());
  const closed2 = Boolean(view.feedback && chosen2.checked);
  const rows = Math.max(view.left.facts.length, view.right.facts.length);
  const walk = walkOf3(view, chosen2);
  return [
    heading(board),
    /* @__PURE__ */ a2("div", { class: "ce-files-and-work", "data-key": "both", children: [
      /* @__PURE__ */ a2("div", { class: "ce-two", style: `--ce-rows: ${rows}`, children: [
        file(board, view, "left", closed2),
        file(board, view, "right", closed2)
      ] }),
      /* @__PURE__ */ a2("div", { class: "ce-work", "data-part-of-board": "questions", "data-key": "work", children: [
        closed2 ? answer4(view, chosen2) : questions(board, view, walk),
        /* @__PURE__ */ a2(UndoPlace, { board, part: "questions" })
      ] })
    ] }),
    closed2 ? null : walk.map((one) => /* @__PURE__ */ a2(OnPaper, { ...one }))
  ];
}
function file(board, view, side, closed2) {
  const { label, client, date_label: date, facts } = view[side];
  const dated = closed2 && view.left.date_label !== view.right.date_label;
  const differs = () => [/* @__PURE__ */ a2("strong", { class: "ce-tag", children: "Differs" }), " "];
  const fact = ({ text, same }) => /* @__PURE__ */ a2("li", { "data-differs": closed2 && !same, children: [
    closed2 && !same ? differs() : null,
    rich(text)
  ] });
  const line3 = [client, " · ", dated ? differs() : null, date];
  return /* @__PURE__ */ a2(Sheet, { board, name: side, title: label, line: line3, children: /* @__PURE__ */ a2("ul", { children: facts.map(fact) }) });
}
function questions(board, view, walk) {
  const now = openOf(board, walk);
  const before = walk.filter((one) => one.given && one !== now);
  return /* @__PURE__ */ a2($, { children: [
    before.map((one) => /* @__PURE__ */ a2(AnsweredLine, { ...one, value: typeof one.value === "string" ? one.value : null })),
    now ? /* @__PURE__ */ a2(
      OpenQuestion,
      {
        board,
        ...now,
        action: now.name === "element" ? "tick" : "choose",
        data: { "data-part": now.name },
        look: now.name === "confidence" ? "ce-short" : "",
        children: [
          now.name === "element" ? goingOn(now) : null,
          /* @__PURE__ */ a2(
            WhereToLook,
            {
              name: now.name,
              about: now.label,
              says: now.name === "difference" ? whatDiffers(view) : ""
            }
          )
        ]
      }
    ) : /* @__PURE__ */ a2(Button, { action: "check", look: "ce-primary", children: "Compare with the answer" }),
    /* @__PURE__ */ a2(KeysLine, { keys: KEYS7 })
  ] });
}
function goingOn({ value }) {
  return value?.length ? /* @__PURE__ */ a2(Button, { action: "went", look: "ce-primary", data: answersTo("g"), children: [
    /* @__PURE__ */ a2(Keycap, { of: "g" }),
    "Go on"
  ] }) : /* @__PURE__ */ a2("p", { class: "ce-missing", children: "Choose one or more." });
}
function whatDiffers({ left, right }) {
  const dates = left.date_label === right.date_label ? "" : "Compare the dates under the titles.";
  const lines = left.facts.flatMap(({ same }, at) => same ? [] : [at + 1]);
  const some = lines.length < left.facts.length ? lines : [];
  const facts = some.length ? `Compare ${listed(some.map((at) => `fact ${at}`))} of each file.` : "";
  return [dates, facts].filter(Boolean).join(" ");
}
function answer4(view, chosen2) {
  const told2 = toldOf2(view, chosen2);
  const wrong = told2.filter(({ thought }) => thought === "wrong").length;
  const sure = surely(chosen2.confidence, labelOf(view.confidences, chosen2.confidence), wrong);
  const { why: why2, sources: sources2 } = view.feedback;
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2(Headline, { words: headline4(view, chosen2), sure }),
    /* @__PURE__ */ a2(ToldList, { parts: told2 }),
    why2 ? /* @__PURE__ */ a2("p", { class: "ce-told-why", children: rich(why2) }) : null,
    /* @__PURE__ */ a2(FoldedSources, { sources: sources2 }),
    /* @__PURE__ */ a2(Button, { action: "again", children: "Change my answers" })
  ] });
}
function change2(board, name, changes) {
  const before = chosenOf2(board.answers());
  const next3 = { ...before, ...changes };
  if (JSON.stringify(next3) !== JSON.stringify(before)) write(board, next3);
  const walk = walkOf3(board.view(), next3);
  goOn(board, walk, name, "check");
  const { chosen: chosen2 } = walk.find((one) => one.name === name) ?? {};
  const whole = walk.every(({ given: given2 }) => given2);
  say(board, [chosen2, whole ? "You can compare with the answer." : ""].filter(Boolean).join(". "));
}
var on7 = {
  open: openAsked,
  choose(board, { part, value }) {
    change2(board, part, { [part]: value });
  },
  // Several may be chosen, so the question stays open until the learner goes on.
  tick(board, { value }) {
    const { elements: before } = chosenOf2(board.answers());
    const ids = board.view().elements.map(({ id }) => id);
    const elements = ids.filter((id) => id === value !== before.includes(id));
    board.ui.fact = "element";
    write(board, { ...chosenOf2(board.answers()), elements });
    const { label } = board.view().elements.find(({ id }) => id === value) ?? {};
    say(board, `${elements.includes(value) ? "Chosen" : "Taken back"}: ${label}.`);
  },
  went(board) {
    change2(board, "element", {});
  },
  check(board) {
    write(board, { ...chosenOf2(board.answers()), checked: true });
    focusOn(board, "result");
    say(board, "Checked. What differs is marked in the two files.");
  },
  again(board) {
    board.ui.fact = null;
    write(board, { ...chosenOf2(board.answers()), checked: false });
    focusOn(board, "line:difference");
    say(board, "The questions are open again. Your answers are kept.");
  }
};
var render6 = (host) => mount(host, { name: "two-files", draw: draw5, on: on7, ui: { fact: null } }).stop;
var two_files_default = { render: render6 };

// course/boards/interview/state.ts
function heldOf(board) {
  const { asked: asked5, second, checked: checked2 } = board.answers();
  const known2 = board.view().questions.map(({ id }) => id);
  return {
    kind: "interview",
    asked: (asked5 ?? []).filter((id) => known2.includes(id)),
    second: Boolean(second),
    checked: Boolean(checked2)
  };
}
function questionOf(view, id) {
  const found2 = view.questions.find((question4) => question4.id === id);
  if (!found2) throw new Error(`There is no question ${id}.`);
  return found2;
}
function timeOf(view, { asked: asked5, second }) {
  const all = view.minutes + (second ? view.second_minutes : 0);
  const spent = asked5.reduce((sum, id) => sum + questionOf(view, id).minutes, 0);
  return { all, left: Math.max(0, all - spent) };
}
function askable(view, { asked: asked5 }) {
  return view.questions.filter(
    ({ id, follows }) => !asked5.includes(id) && follows.every((other) => asked5.includes(other))
  );
}
function suggestedBy(view, asked5, place2) {
  const [before, question4] = [asked5.slice(0, place2), questionOf(view, asked5[place2])];
  return before.find((id) => questionOf(view, id).spoils.includes(question4.id)) ?? null;
}
function isUnwarned(view, asked5, place2) {
  const { after } = questionOf(view, asked5[place2]);
  return Boolean(after) && !asked5.slice(0, place2).includes(after);
}
function replyOf(view, asked5, place2) {
  const { reply, tainted_reply: tainted } = questionOf(view, asked5[place2]);
  return suggestedBy(view, asked5, place2) && tainted || reply;
}
function shownBy(view, asked5, place2) {
  const { reply, reveals } = questionOf(view, asked5[place2]);
  return replyOf(view, asked5, place2) === reply ? reveals : [];
}
function learned(view, asked5) {
  const facts = asked5.flatMap((_2, place2) => shownBy(view, asked5, place2));
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

// course/boards/interview/review.tsx
function review(view, held) {
  const known2 = new Set(learned(view, held.asked).map(({ id }) => id));
  const all = view.must_learn.length;
  const got = view.must_learn.filter(({ id }) => known2.has(id)).length;
  const harmed = harmedParts(view, held);
  const { left, all: minutes } = timeOf(view, held);
  return /* @__PURE__ */ a2("section", { class: "ce-review", "data-key": "review", children: [
    /* @__PURE__ */ a2("h3", { class: "ce-headline-words", tabindex: -1, "data-key": "result", children: `You learned ${got} of the ${all} things that decide this file.` }),
    /* @__PURE__ */ a2("p", { children: [
      `You used ${minutes - left} of ${minutes} minutes.`,
      held.second ? [" ", rich(view.second_costs)] : null
    ] }),
    /* @__PURE__ */ a2("h4", { children: "What decides this file" }),
    /* @__PURE__ */ a2(ToldList, { parts: learnedParts(view, held, known2) }),
    harmed.length ? /* @__PURE__ */ a2($, { children: [
      /* @__PURE__ */ a2("h4", { children: "Answers you can rely on less" }),
      /* @__PURE__ */ a2(ToldList, { parts: harmed })
    ] }) : null,
    held.asked.length ? record(view, held) : null,
    /* @__PURE__ */ a2(FoldedSources, { sources: view.feedback.sources }),
    /* @__PURE__ */ a2(Button, { action: "again", children: "Hold the interview again" })
  ] });
}
function learnedParts(view, { asked: asked5 }, known2) {
  const how = (id) => {
    const question4 = view.questions.find(({ reveals }) => reveals.some((fact) => fact.id === id));
    if (!question4) return "";
    return asked5.includes(question4.id) ? `You asked, but you had suggested the answer: ${question4.text}` : `You would have learned it from: ${question4.text}`;
  };
  return view.must_learn.map(
    ({ id, text: you }) => known2.has(id) ? { thought: "learned", part: "", you } : { thought: "missing", part: "", you, text: how(id) }
  );
}
function harmedParts(view, { asked: asked5 }) {
  return asked5.flatMap((id, place2) => {
    const { text: you, after } = questionOf(view, id);
    const suggestion = suggestedBy(view, asked5, place2);
    const found2 = [];
    if (suggestion) {
      const text = `You had suggested it: ${questionOf(view, suggestion).text}`;
      found2.push({ thought: "tainted", part: "", you, text });
    }
    if (isUnwarned(view, asked5, place2)) {
      const text = `This had to come first: ${questionOf(view, after).text}`;
      found2.push({ thought: "unwarned", part: "", you, text });
    }
    return found2;
  });
}
var HEADS = ["Order", "Asked and answered", "Minutes", "It showed", "Remark"];
function record(view, { asked: asked5 }) {
  return /* @__PURE__ */ a2("details", { class: "ce-whole", children: [
    /* @__PURE__ */ a2("summary", { "data-key": "whole", children: "The whole interview" }),
    /* @__PURE__ */ a2("table", { class: "ce-record", role: "table", "aria-label": "The whole interview", "data-key": "table", children: [
      /* @__PURE__ */ a2("thead", { role: "rowgroup", children: /* @__PURE__ */ a2("tr", { role: "row", children: HEADS.map((name) => /* @__PURE__ */ a2("th", { scope: "col", role: "columnheader", children: name })) }) }),
      /* @__PURE__ */ a2("tbody", { role: "rowgroup", children: asked5.map((_2, place2) => recordRow(view, asked5, place2)) })
    ] })
  ] });
}
function recordRow(view, asked5, place2) {
  const { text, minutes, why: why2 } = questionOf(view, asked5[place2]);
  const line3 = (words) => /* @__PURE__ */ a2("p", { children: rich(words) });
  const cell = (name, inside) => /* @__PURE__ */ a2("td", { role: "cell", "data-name": name, children: inside });
  const shown = shownBy(view, asked5, place2).map((fact) => line3(fact.text));
  const remarks = [
    suggestedBy(view, asked5, place2) ? "Tainted: you suggested this answer." : "",
    isUnwarned(view, asked5, place2) ? "Asked before the warning that protects the answer." : ""
  ].filter(Boolean);
  const strong2 = remarks.map((remark) => /* @__PURE__ */ a2("p", { children: /* @__PURE__ */ a2("strong", { children: remark }) }));
  return /* @__PURE__ */ a2("tr", { role: "row", children: [
    cell("Order", place2 + 1),
    /* @__PURE__ */ a2("th", { scope: "row", role: "rowheader", children: [
      line3(text),
      /* @__PURE__ */ a2("p", { class: "ce-reply", children: rich(replyOf(view, asked5, place2)) })
    ] }),
    cell("Minutes", minutes),
    cell("It showed", shown.length ? shown : "Nothing"),
    cell("Remark", [strong2, line3(why2)])
  ] });
}

// course/boards/interview/interview.tsx
var KEYS8 = [["1–8", "ask"]];
function draw6(board) {
  const view = board.view();
  if (!view.questions) return heading(board);
  const held = heldOf(board);
  if (held.checked) return [heading(board), review(view, held)];
  const time = clock(view, held);
  const talk = /* @__PURE__ */ a2("div", { class: "ce-talk", "data-key": "talk", children: [
    board.ui.wide ? null : time,
    lastTurn(view, held),
    asking(board, view, held),
    /* @__PURE__ */ a2(KeysLine, { keys: KEYS8 })
  ] });
  return [
    heading(board),
    /* @__PURE__ */ a2("div", { class: "ce-room", "data-key": "room", children: [
      talk,
      /* @__PURE__ */ a2("div", { class: "ce-desk-file", "data-key": "file", children: [
        board.ui.wide ? time : null,
        known(board, view, held),
        endings(view, held)
      ] })
    ] })
  ];
}
function clock(view, held) {
  const { all, left } = timeOf(view, held);
  return /* @__PURE__ */ a2("div", { class: "ce-clock", "data-key": "clock-bar", children: [
    /* @__PURE__ */ a2("p", { "data-key": "clock", children: `${left} of ${all} minutes left` }),
    /* @__PURE__ */ a2("div", { class: "ce-clock-face", "aria-hidden": "true", children: Array.from({ length: all }, (_2, minute) => /* @__PURE__ */ a2("i", { "data-spent": minute < all - left })) })
  ] });
}
function known(board, view, { asked: asked5 }) {
  const facts = learned(view, asked5);
  const id = `${board.id}-known`;
  return /* @__PURE__ */ a2("section", { class: "ce-known", "aria-labelledby": id, children: [
    /* @__PURE__ */ a2("h3", { id, children: "What you know" }),
    facts.length ? /* @__PURE__ */ a2("ul", { "data-key": "known", children: facts.map(({ id: fact, text }) => /* @__PURE__ */ a2("li", { "data-key": `known:${fact}`, children: rich(text) })) }) : /* @__PURE__ */ a2("p", { class: "ce-missing", children: "Nothing yet." }),
    earlier(view, asked5)
  ] });
}
function earlier(view, asked5) {
  if (asked5.length < 2) return null;
  return /* @__PURE__ */ a2("details", { class: "ce-earlier", "data-key": "earlier", children: [
    /* @__PURE__ */ a2("summary", { "data-key": "earlier-title", children: "What was said before" }),
    /* @__PURE__ */ a2("ol", { "aria-label": "What was said before", children: asked5.slice(0, -1).map((id, place2) => /* @__PURE__ */ a2("li", { "data-key": `turn:${id}`, children: turn2(view, asked5, id, place2) })) })
  ] });
}
function turn2(view, asked5, id, place2) {
  return /* @__PURE__ */ a2($, { children: [
    /* @__PURE__ */ a2("p", { class: "ce-asked", children: [
      /* @__PURE__ */ a2("strong", { children: "You: " }),
      rich(questionOf(view, id).text)
    ] }),
    /* @__PURE__ */ a2("p", { class: "ce-answered", children: [
      /* @__PURE__ */ a2("strong", { children: `${view.client}: ` }),
      rich(replyOf(view, asked5, place2))
    ] })
  ] });
}
function lastTurn(view, { asked: asked5 }) {
  const id = asked5.at(-1);
  if (!id) return null;
  return /* @__PURE__ */ a2("div", { class: "ce-last-turn", tabindex: -1, "data-key": `turn:${id}`, children: turn2(view, asked5, id, asked5.length - 1) });
}
function asking(board, view, held) {
  const open = askable(view, held);
  const { left } = timeOf(view, held);
  const id = `${board.id}-asking`;
  return /* @__PURE__ */ a2("section", { class: "ce-asking", "aria-labelledby": id, "data-key": "asking", children: [
    /* @__PURE__ */ a2("h3", { class: "ce-ask-words", id, tabindex: -1, "data-key": "ask-title", children: held.asked.length ? "What do you ask next?" : "What do you ask first?" }),
    open.length ? /* @__PURE__ */ a2("ul", { children: open.map((question4, place2) => ask(question4, left, place2 + 1)) }) : /* @__PURE__ */ a2("p", { class: "ce-missing", children: "You have asked everything there is to ask." })
  ] });
}
function ask({ id, text, minutes }, left, key) {
  const dear = minutes > left;
  const length = `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  return /* @__PURE__ */ a2("li", { "data-key": `askable:${id}`, children: /* @__PURE__ */ a2(
    "button",
    {
      type: "button",
      class: "ce-opt ce-ask",
      "data-do": "ask",
      "data-question": id,
      "data-key": `ask:${id}`,
      "aria-disabled": dear ? true : void 0,
      ...answersTo(key),
      children: [
        /* @__PURE__ */ a2(Keycap, { of: String(key) }),
        /* @__PURE__ */ a2("span", { children: rich(text) }),
        /* @__PURE__ */ a2("span", { class: "ce-count", children: dear ? `${length}: not enough time left` : length })
      ]
    }
  ) });
}
function endings(view, held) {
  const { left } = timeOf(view, held);
  const affordable = askable(view, held).some(({ minutes }) => minutes <= left);
  return /* @__PURE__ */ a2("div", { class: "ce-endings", children: [
    /* @__PURE__ */ a2("p", { children: [
      held.second ? "You have booked a second appointment. " : null,
      rich(view.second_costs)
    ] }),
    /* @__PURE__ */ a2("div", { class: "ce-turn", children: [
      held.second ? null : /* @__PURE__ */ a2(Button, { action: "second", data: answersTo("s"), children: [
        /* @__PURE__ */ a2(Keycap, { of: "s" }),
        `Second appointment, ${view.second_minutes} minutes`
      ] }),
      /* @__PURE__ */ a2(Button, { action: "end", look: affordable ? "" : "ce-primary", data: answersTo("e"), children: [
        /* @__PURE__ */ a2(Keycap, { of: "e" }),
        "End the interview"
      ] })
    ] })
  ] });
}
var on8 = {
  ask(board, { question: question4 }) {
    const held = heldOf(board);
    const next3 = { ...held, asked: [...held.asked, question4] };
    write(board, next3);
    focusOn(board, `turn:${question4}`);
    const view = board.view();
    const { left } = timeOf(view, next3);
    const reply = replyOf(view, next3.asked, next3.asked.length - 1);
    say(board, `${view.client}: ${reply} ${left} minutes left.`);
  },
  blocked(board) {
    const book = heldOf(board).second ? "" : "Book a second appointment, ask something shorter, or ";
    say(board, `There is not enough time left for this. ${book}end the interview.`);
  },
  second(board) {
    const next3 = { ...heldOf(board), second: true };
    write(board, next3);
    focusOn(board, "ask-title");
    const { left } = timeOf(board.view(), next3);
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
  const { options: options3, title: title2 } = board.view();
  if (!options3) return heading(board);
  board.ui.line ??= needOf(board).line;
  return [
    heading(board),
    why(board, title2, options3),
    lineField(board, board.ui.line),
    /* @__PURE__ */ a2(OnPaper, { legend: title2, options: options3, value: needOf(board).chosen })
  ];
}
function why(board, title2, options3) {
  const { chosen: value } = needOf(board);
  const chosen2 = labelOf(options3, value);
  if (openOf(board, walkOf4(chosen2))) {
    return /* @__PURE__ */ a2(
      OpenQuestion,
      {
        board,
        name: "need",
        label: title2,
        legend: title2,
        options: options3,
        value,
        action: "choose",
        children: /* @__PURE__ */ a2(KeysLine, { keys: [[`1–${options3.length}`, "answer"]] })
      }
    );
  }
  return /* @__PURE__ */ a2(AnsweredLine, { name: "need", label: title2, value, chosen: chosen2 });
}
var walkOf4 = (chosen2) => [{ name: "need", given: chosen2 !== null }];
function lineField(board, line3) {
  const id = `${board.id}-line`;
  return /* @__PURE__ */ a2("div", { class: "ce-need-line", "data-key": "line-field", children: [
    /* @__PURE__ */ a2("label", { for: id, children: board.view().line }),
    /* @__PURE__ */ a2(
      "input",
      {
        id,
        type: "text",
        value: line3,
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
  const next3 = { ...needOf(board), line: board.ui.line ?? "", ...changes };
  if (JSON.stringify(next3) !== JSON.stringify(board.answers())) write(board, next3);
}
var on9 = {
  open: openAsked,
  choose(board, { value }) {
    keep(board, { chosen: value });
    board.ui.fact = null;
    board.refresh();
    focusOn(board, "line:need");
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
    ui: { line: null, fact: null },
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
function showBoard({ place: place2, id, view, frontEnd, keeper, hearer }) {
  const opened = keeper.open(id, (notice) => {
    bring("notice", notice);
    hearer.told(id, notice);
  });
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
  const hear = () => {
    const answers = model2.get("answers");
    if (isGiven(answers)) hearer.answered(id, answers);
  };
  model2.on("change:answers", hear);
  hear();
  const stop = frontEnd.render({ model: model2, el: place2 });
  return () => {
    stop();
    keeper.close(id);
  };
}
var isGiven = (answers) => "kind" in answers;
function showBoards({ views, frontEnds, keeper, hearer }) {
  const waiting2 = new Set(document.querySelectorAll("[data-board]"));
  const stops = [];
  let stopped = false;
  function put2(place2) {
    if (stopped || !waiting2.delete(place2)) return;
    const id = place2.dataset.board ?? "";
    const view = views[id];
    if (!view) throw new Error(`The page was given nothing to show for its board ${id}.`);
    stops.push(showBoard({ place: place2, id, view, frontEnd: frontEnds[view.board], keeper, hearer }));
    queueMicrotask(() => {
      place2.dataset.ready = "";
    });
  }
  function inSight() {
    for (const place2 of [...waiting2].filter((one) => one.checkVisibility())) put2(place2);
  }
  function rest() {
    const [next3] = waiting2;
    if (!next3 || stopped) return;
    whenIdle(() => {
      put2(next3);
      rest();
    });
  }
  pageIsRead().then(() => {
    inSight();
    rest();
  });
  return {
    inSight,
    stop() {
      stopped = true;
      for (const stop of stops) stop();
    }
  };
}
function pageIsRead() {
  return new Promise((done2) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done2;
    port2.postMessage(null);
  });
}
function whenIdle(act3) {
  if ("requestIdleCallback" in window) requestIdleCallback(act3, { timeout: 1e3 });
  else setTimeout(act3, 50);
}

// course/pages/front/browser-notes.ts
function recall2(name) {
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
    ([look, words]) => look === "plain" ? words : element2(look, {}, words)
  );
}
function isWeb(address) {
  return /^https?:\/\/\S+$/i.test(address);
}
function find(place2, selector, kind) {
  const found2 = place2.querySelector(selector);
  if (found2 instanceof kind) return found2;
  throw new Error(`The page has no ${selector} that is of the kind ${kind.name}.`);
}

// course/pages/front/copying.ts
var WORDS3 = "Copy the citation";
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
    button.textContent = WORDS3;
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
function matching(all, leftOut, { words, chosen: chosen2 }) {
  const stems = words.toLowerCase().split(/\s+/).filter(Boolean).map(stem);
  const here = all.filter(({ id }) => !leftOut.includes(id));
  const named = here.filter((entry) => stems.every((one) => said(entry).includes(one)));
  const filed = (entry) => chosen2.map((one) => ({ ...one, under: under2(entry, one.filter) }));
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
  const asked5 = leftOut === 1 ? "1 row that this exercise asks about is" : `${leftOut} rows that this exercise asks about are`;
  return `${more}. ${asked5} left out here.`;
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
  const { id, title: title2, text, limit, sources: sources2, lists, cite, elements } = entry;
  const named = lists.flatMap(([name, lines]) => [name, ...lines]);
  return [id, title2, text, limit, ...sources2, ...named, cite, ...elements].join(" ").toLowerCase();
}
var stem = (word) => /^[a-z]{8,}$/.test(word) ? word.slice(0, -3) : word;

// course/pages/front/evidence-entry.ts
function entryCard(entry) {
  const { address, cite, elements } = entry;
  const read2 = entry.read_at.filter((place2) => isWeb(place2) && place2 !== address);
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
    read2.length ? readAt(read2) : null
  );
}
function copier({ cite, title: title2 }) {
  return element2(
    "button",
    {
      class: "button",
      type: "button",
      "data-cite": cite,
      "aria-label": `Copy the citation: ${title2}`
    },
    "Copy the citation"
  );
}
function namedList(name, lines) {
  const [first] = lines;
  if (lines.length === 1 && first !== void 0) return [labelled(name, rich2(first))];
  const items = lines.map((line3) => element2("li", {}, rich2(line3)));
  return [labelled(name, []), element2("ul", { class: "desk-lines" }, items)];
}
function readAt(addresses) {
  const links = addresses.flatMap((address, place2) => [
    place2 ? "; " : "",
    away(address, new URL(address).hostname.replace(/^www\./, ""))
  ]);
  return labelled("Read at", links);
}
function away(href, words) {
  const looks = {
    href,
    target: "_blank",
    rel: "noopener noreferrer",
    referrerpolicy: "no-referrer"
  };
  return element2("a", looks, words);
}
function labelled(name, rest) {
  return element2("p", {}, element2("strong", {}, rich2(`${name}: `)), rest);
}

// course/pages/front/evidence-desk.ts
var MOST = 30;
var BESIDE = matchMedia("(min-width: 70rem)");
var NOT_LOADED = "The evidence could not be loaded. Close the desk and open it again.";
function openDesk({ desk, entries: entries2, leftOut }) {
  const form = find(desk, "form", HTMLFormElement);
  const words = find(desk, "[name=words]", HTMLInputElement);
  const list = find(desk, "[data-results]", HTMLElement);
  const count = find(desk, "[data-count]", HTMLElement);
  const moreButton = find(desk, "[data-more]", HTMLElement);
  const opener = find(document, "[data-opens-desk]", HTMLElement);
  let held = null;
  let most = MOST;
  const asked5 = () => ({ words: words.value, chosen: chosenIn(desk) });
  const show = () => {
    if (!held) return;
    const found2 = matching(held, leftOut(), asked5());
    list.replaceChildren(...found2.entries.slice(0, most).map(entryCard));
    count.textContent = `${found2.entries.length} found${leftUnsaid(found2)}`;
    moreButton.hidden = found2.entries.length <= most;
  };
  const open = async () => {
    if (BESIDE.matches) desk.show();
    else desk.showModal();
    opener.setAttribute("aria-expanded", "true");
    words.focus();
    if (held) return;
    try {
      held = await entries2();
    } catch {
      count.textContent = NOT_LOADED;
      return;
    }
    for (const name of FILTERS) selectOf(desk, name).append(...options2(held, name));
    show();
  };
  desk.addEventListener("close", () => {
    opener.setAttribute("aria-expanded", "false");
    opener.focus();
  });
  BESIDE.addEventListener("change", () => {
    if (!desk.open) return;
    desk.close();
    open();
  });
  opener.hidden = false;
  opener.addEventListener("click", () => desk.open ? desk.close() : open());
  find(desk, "[data-closes-desk]", HTMLElement).addEventListener("click", () => desk.close());
  desk.addEventListener("keydown", (event) => event.key === "Escape" && desk.close());
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    most = MOST;
    show();
  });
  moreButton.addEventListener("click", () => {
    const next3 = most;
    most += MOST;
    show();
    list.children[next3]?.querySelector("button")?.focus();
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
function options2(entries2, name) {
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
var NARROW = matchMedia("(max-width: 44rem)");
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
  addEventListener("focusin", ({ target: target2 }) => shown.holds(target2) || shown.close());
  for (const type of ["hashchange", "popstate"]) addEventListener(type, () => shown.close());
  addEventListener("resize", shown.place);
  addEventListener("beforeprint", () => {
    shown.close();
    for (const list of document.querySelectorAll("details.source-list, .ce-drawn details"))
      list.setAttribute("open", "");
  });
}
function shownCard() {
  const card2 = element2("div", { role: "dialog", tabindex: "-1" });
  card2.popover = "manual";
  let mark = null;
  let pinned = false;
  const close = (back = false) => {
    if (!mark) return false;
    const had = card2.contains(document.activeElement);
    mark.setAttribute("aria-expanded", "false");
    card2.remove();
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
        if (!fill(card2, of)) return false;
        mark = of;
        of.setAttribute("aria-expanded", "true");
        (of.closest("summary")?.parentElement ?? of).after(card2);
        card2.showPopover();
        place(card2, of);
      }
      pinned ||= stays;
      if (stays) card2.focus({ preventScroll: true });
      return true;
    },
    place: () => mark && place(card2, mark),
    holds: (target2) => target2 instanceof Node && (card2.contains(target2) || Boolean(mark?.contains(target2))),
    mark: () => mark,
    stays: () => pinned
  };
}
function listenToPointer(shown) {
  let waiting2 = 0;
  addEventListener(
    "pointerdown",
    ({ target: target2 }) => {
      clearTimeout(waiting2);
      if (!shown.holds(target2)) shown.close();
    },
    { capture: true }
  );
  addEventListener("pointerover", ({ target: target2, pointerType }) => {
    if (pointerType !== "mouse" || shown.stays()) return;
    clearTimeout(waiting2);
    const of = markOf2(target2);
    if (of && of !== shown.mark()) waiting2 = setTimeout(() => shown.open(of, false), HOVER);
    else if (!shown.holds(target2)) waiting2 = setTimeout(() => shown.close(), HOVER);
  });
}
function clicked(shown, event) {
  const { target: target2 } = event;
  const button = copierOf(target2);
  if (button) copyCitation(button, saidBeside(button));
  if (target2 instanceof Element && target2.closest("[data-closes-card]")) shown.close(true);
  const mark = event.ctrlKey || event.metaKey || event.shiftKey ? null : markOf2(target2);
  if (!mark) return;
  if (shown.mark() === mark && shown.stays()) shown.close(true);
  else if (!shown.open(mark, true)) return;
  event.preventDefault();
  event.stopPropagation();
}
function markOf2(target2) {
  return target2 instanceof Element ? target2.closest(MARK) : null;
}
function copierOf(target2) {
  const button = target2 instanceof Element ? target2.closest(".source-card [data-cite]") : null;
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
function fill(card2, mark) {
  const listed3 = document.getElementById(mark.dataset.source ?? "");
  if (!listed3?.matches(".source-list .source-card")) return false;
  const copy = listed3.cloneNode(true);
  const title2 = copy.querySelector(".source-title");
  if (title2) title2.id = "source-open-title";
  const closer = element2(
    "button",
    { type: "button", class: "source-closer", "data-closes-card": true, "aria-label": "Close" },
    "×"
  );
  card2.className = `${listed3.className} source-open`;
  card2.setAttribute("aria-labelledby", "source-open-title");
  card2.replaceChildren(...copy.childNodes, closer);
  return true;
}
function place(card2, mark) {
  const sign = mark.querySelector(".source-end") ?? mark;
  const rects = [...sign.getClientRects()];
  const edges = rects.at(-1) ?? mark.getBoundingClientRect();
  const room = roomNow();
  delete card2.dataset.sheet;
  card2.style.setProperty("--most", `${room.bottom - room.top - 16}px`);
  const corner = NARROW.matches ? null : cornerFor(edges, card2.getBoundingClientRect(), room);
  if (!corner) card2.dataset.sheet = "";
  card2.style.left = corner ? `${corner.left + scrollX}px` : "";
  card2.style.top = corner ? `${corner.top + scrollY}px` : "";
  card2.style.setProperty("--foot", `${innerHeight - room.bottom}px`);
}
function roomNow() {
  const right = document.documentElement.clientWidth;
  let [top, bottom] = [0, innerHeight];
  for (const bar of document.querySelectorAll(STICKS)) {
    const { top: from, bottom: to, height } = bar.getBoundingClientRect();
    if (!height || !/fixed|sticky/.test(getComputedStyle(bar).position)) continue;
    if (from <= 0 && to > 0) top = Math.max(top, to);
    else if (to >= innerHeight && from < innerHeight) bottom = Math.min(bottom, from);
  }
  return { left: 0, right, top, bottom };
}

// course/pages/front/walk/kept-steps.ts
function idsIn(text) {
  try {
    const found2 = JSON.parse(text ?? "[]");
    return Array.isArray(found2) ? found2.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

// course/pages/front/done.ts
function doneOf(rules, answers) {
  const boards2 = rules.map((rule) => {
    const given2 = answers?.boards?.[rule.board];
    return done(rule, given2?.kind === rule.kind ? ofAnyKind(given2) : {});
  });
  const sum = (name) => boards2.reduce((total, one) => total + one[name], 0);
  return { parts: sum("parts"), of: sum("of") };
}
function done(rule, given2) {
  if (rule.rule === "listed") return listed2(rule, given2);
  return rule.rule === "chosen" ? chosen(rule, given2) : inParts(rule, given2);
}
function listed2({ ids }, given2) {
  const checked2 = given2.checked ?? [];
  return share(ids, (id) => checked2.includes(id));
}
function chosen({ ids, under: under3, each, needs }, given2) {
  const all = given2[under3] ?? {};
  return share(ids, (id) => {
    const one = all[id] ?? {};
    const more = needs.find((need) => need.judgement === one.judgement)?.parts ?? [];
    return [...each, ...more].every((name) => isGiven2(one[name]));
  });
}
function inParts({ parts, steps }, given2) {
  const at = given2.steps;
  return share([...parts.map((name) => given2[name]), ...steps.map((id) => at?.[id])], isGiven2);
}
var ofAnyKind = (answers) => ({ ...answers });
function isGiven2(value) {
  if (typeof value === "string") return Boolean(value.trim());
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
function share(all, is) {
  return { parts: all.filter(is).length, of: all.length };
}

// course/pages/front/walk/steps.ts
function isAnswered2(course, step2) {
  const { parts, of } = shareOf(course, step2);
  return parts >= of;
}
function leftOf(course) {
  return course.steps.filter((step2) => !isAnswered2(course, step2));
}
function doneSteps(course, before) {
  const { steps } = course;
  const begun = (step2) => shareOf(course, step2).parts > 0;
  const lastBegun = steps.findLastIndex(begun);
  const done2 = steps.filter((step2, place2) => {
    if (before.includes(step2.id)) return true;
    return asks(course, step2) ? isAnswered2(course, step2) : place2 < lastBegun;
  });
  return new Set(done2.map(({ id }) => id));
}
function asks(course, step2) {
  return shareOf(course, step2).of > 0;
}
function shareOf({ rules, answers }, { boards: boards2 }) {
  return doneOf(
    rules.filter(({ board }) => boards2.includes(board)),
    { boards: answers }
  );
}
function placeWords(place2, of) {
  return `Step ${place2 + 1} of ${of}`;
}
function turnOf(event) {
  const { key, target: target2, defaultPrevented } = event;
  if (defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    return 0;
  if (target2 instanceof Element && target2.closest(KEEPS_ARROWS)) return 0;
  if (key === "ArrowRight") return 1;
  return key === "ArrowLeft" ? -1 : 0;
}
var KEEPS_ARROWS = "input, select, textarea, [contenteditable], dialog, [popover], [role=listbox], [role=option], [role=radiogroup], [role=tablist], [role=menu], [role=slider]";

// course/pages/front/walk/bar.ts
var LIST = "steps-list";
function makeBar({ steps, name, address, turnOver }) {
  const segments = steps.map((step2) => segmentOf(step2, address(step2)));
  const lines = steps.map((step2, place2) => lineOf(step2, place2, address(step2)));
  const count = element2("span", {});
  const over = element2("button", { type: "button", class: "button", "data-all-steps": true });
  const opener = element2(
    "button",
    { type: "button", class: "tool steps-count", popovertarget: LIST, "data-opens-steps": true },
    count,
    element2("span", { class: "ce-hidden" }, ": list of steps")
  );
  const list = element2(
    "div",
    { id: LIST, class: "display steps-list", popover: true },
    element2("p", { class: "steps-name" }, name),
    element2("nav", { "aria-label": "Steps" }, element2("ol", {}, lines)),
    element2("p", {}, over)
  );
  over.addEventListener("click", () => {
    list.hidePopover();
    turnOver();
  });
  list.addEventListener("click", ({ target: target2 }) => {
    if (target2 instanceof Element && target2.closest("a")) list.hidePopover();
  });
  closesBehindFocus(list);
  const bar = element2("div", { class: "steps-bar", "aria-hidden": "true" }, segments);
  return {
    node: element2("div", { class: "steps-way" }, bar, opener, list),
    show({ at, all, done: done2 }) {
      count.replaceChildren(
        ...all ? [`${steps.length} steps`] : [
          element2("span", { class: "steps-word" }, "Step "),
          placeWords(at, steps.length).slice(5)
        ]
      );
      over.textContent = all ? "Show one step at a time" : "Show all on one page";
      for (const [place2, step2] of steps.entries()) {
        for (const node of [segments[place2], lines[place2]?.querySelector("a")]) {
          node?.toggleAttribute("data-done", done2.has(step2.id));
          if (place2 === at && !all) node?.setAttribute("aria-current", "step");
          else node?.removeAttribute("aria-current");
        }
      }
    }
  };
}
function segmentOf({ title: title2 }, href) {
  return element2("a", { href, title: title2, tabindex: -1 }, element2("i", {}));
}
function lineOf({ title: title2 }, place2, href) {
  const tick = element2(
    "span",
    { class: "steps-tick" },
    "✓",
    element2("span", { class: "ce-hidden" }, " done")
  );
  const words = [element2("span", { class: "steps-number" }, place2 + 1), element2("span", {}, title2)];
  return element2("li", {}, element2("a", { href }, words, tick));
}
function closesBehindFocus(panel) {
  panel.addEventListener("focusout", ({ relatedTarget }) => {
    const stays = relatedTarget instanceof Node && panel.contains(relatedTarget);
    if (relatedTarget && !stays) panel.hidePopover();
  });
}

// course/pages/front/walk/foot.ts
function makeFoot(place2) {
  const before = link("steps-before", "data-previous-step");
  const after = link("button steps-after", "data-next-step");
  const keys = element2(
    "p",
    { class: "steps-keys" },
    element2("kbd", {}, "←"),
    element2("kbd", {}, "→"),
    " steps"
  );
  const told2 = element2("p", { class: "steps-unsaved", role: "status" });
  place2.replaceChildren(
    before.node,
    element2("div", { class: "steps-middle" }, keys, told2),
    after.node
  );
  return {
    show({ done: done2, ...onward }) {
      before.lead(onward.before, onward.stepBefore ? "Previous step: " : "Back to: ");
      after.lead(onward.after, onward.stepAfter ? "Next step: " : "Go on to: ");
      after.node.classList.toggle("primary", done2);
    },
    tell(unsaved) {
      keys.hidden = unsaved !== null;
      const { title: title2 = "", address = "" } = unsaved ?? {};
      told2.replaceChildren(
        ...unsaved ? ["Not saved: ", element2("a", { href: address }, title2)] : []
      );
    }
  };
}
function link(looks, name) {
  const said2 = element2("span", { class: "ce-hidden" });
  const words = element2("span", { class: "steps-words" });
  const node = element2("a", { class: looks, [name]: true }, said2, words);
  return {
    node,
    lead({ title: title2, address }, what) {
      said2.textContent = what;
      words.textContent = title2;
      node.href = address;
    }
  };
}

// course/pages/front/walk/walk.ts
var ONE_PAGE = "course-one-page";
var UNSAVED = ["failed", "behind"];
function openWalk(supply) {
  const { page, way, address, rules } = supply;
  const nodes2 = [...page.querySelectorAll(".step[data-step]")];
  const steps = nodes2.map(stepOf);
  const base = document.title;
  let [at, all] = [0, recall2(ONE_PAGE) !== null];
  let answers = supply.answers;
  let before = supply.before();
  const unsaved = /* @__PURE__ */ new Map();
  const course = () => ({ steps, rules, answers });
  const addressOf = (step2) => address(`step-${step2.id}`);
  const bar = makeBar({ steps, name: supply.name, address: addressOf, turnOver });
  const footPlace = find(page, "[data-steps-foot]", HTMLElement);
  const foot2 = makeFoot(footPlace);
  const end2 = ending2(page, addressOf);
  function turnOver() {
    all = !all;
    if (all) remember2(ONE_PAGE, "yes");
    else forget2((name) => name === ONE_PAGE);
    draw8();
    arrive(nodes2[at], nodes2[at], true);
  }
  function draw8() {
    for (const [place2, node] of nodes2.entries()) node.hidden = !all && place2 !== at;
    for (const node of page.querySelectorAll("[data-at-first]"))
      node.hidden = !all && at > 0;
    for (const node of page.querySelectorAll("[data-at-last]"))
      node.hidden = !all && at < steps.length - 1;
    document.documentElement.dataset.walk = all ? "all" : "one";
    footPlace.hidden = all;
    const step2 = steps[at];
    document.title = all || !step2 ? base : `${placeWords(at, steps.length)}: ${step2.title} · ${base}`;
    tick();
    supply.shown();
  }
  function tick() {
    const step2 = steps[at];
    const seen = step2 && !all && !asks(course(), step2) && !step2.handsIn ? [step2.id] : [];
    const done2 = doneSteps(course(), [...before, ...seen]);
    if ([...done2].some((id) => !before.includes(id))) {
      before = [...done2];
      supply.keep(before);
    }
    bar.show({ at, all, done: done2 });
    if (step2) foot2.show({ ...around(), done: !step2.handsIn && isAnswered2(course(), step2) });
    end2.show(leftOf(course()));
  }
  function around() {
    const home = { title: "Overview", address: supply.home };
    const [previous, next3] = [steps[at - 1], steps[at + 1]];
    const way2 = (step2) => ({ title: step2.title, address: addressOf(step2) });
    return {
      before: previous ? way2(previous) : home,
      after: next3 ? way2(next3) : end2.onward ?? home,
      stepBefore: previous !== void 0,
      stepAfter: next3 !== void 0
    };
  }
  function go2(id, focus) {
    const target2 = id ? byId(id) : nodes2[0];
    const ends = target2?.closest("[data-at-last]") ? nodes2.length - 1 : -1;
    const found2 = nodes2.findIndex((node) => node.contains(target2 ?? null));
    const place2 = found2 < 0 ? ends : found2;
    target2?.closest("details")?.setAttribute("open", "");
    if (place2 >= 0) at = place2;
    draw8();
    if (focus || id) arrive(nodes2[place2], target2, all);
  }
  const turn3 = (event) => {
    const to = all ? void 0 : steps[at + turnOf(event)];
    if (!to || to === steps[at]) return;
    event.preventDefault();
    location.hash = new URL(addressOf(to), location.href).hash;
  };
  document.addEventListener("keydown", turn3);
  way.append(bar.node);
  delete document.documentElement.dataset.arriving;
  return {
    go: go2,
    answered(board, given2) {
      answers = { ...answers, [board]: given2 };
      tick();
    },
    told(board, { state: state4 }) {
      const step2 = steps.find(({ boards: boards2 }) => boards2.includes(board));
      if (UNSAVED.includes(state4) && step2) unsaved.set(board, step2);
      else unsaved.delete(board);
      const [first] = unsaved;
      foot2.tell(first ? { title: first[1].title, address: address(`board-${first[0]}`) } : null);
    },
    stop() {
      document.removeEventListener("keydown", turn3);
      bar.node.remove();
      delete document.documentElement.dataset.walk;
    }
  };
}
function stepOf(node) {
  const { step: id = "", title: title2 = "" } = node.dataset;
  const boards2 = [...node.querySelectorAll("[data-board]")];
  const handsIn = node.querySelector("#hand-in") !== null;
  return { id, title: title2, handsIn, boards: boards2.map(({ dataset }) => dataset.board ?? "") };
}
function ending2(page, addressOf) {
  const place2 = find(page, "[data-left]", HTMLElement);
  const link2 = page.querySelector("[data-onward]");
  return {
    onward: link2 && { title: link2.textContent ?? "", address: link2.getAttribute("href") ?? "" },
    show(left) {
      const items = left.map(
        (step2) => element2("li", {}, element2("a", { href: addressOf(step2) }, step2.title))
      );
      place2.replaceChildren(
        element2("p", {}, left.length ? "Not done yet:" : "Every step is done."),
        ...left.length ? [element2("ul", {}, items)] : []
      );
    }
  };
}
function arrive(step2, target2, all) {
  if (!(target2 instanceof HTMLElement)) return;
  const name = step2?.querySelector(".step-name");
  const begins = target2 === step2 || name?.parentElement?.contains(target2) || target2 === name;
  const whole = begins || target2.matches(".board, #hand-in");
  if (!all && step2) scrollTo(0, 0);
  if (all || !step2 || !begins)
    target2.scrollIntoView({ block: whole && !all ? "nearest" : "start" });
  const reader = whole && name ? name : target2;
  if (!reader.hasAttribute("tabindex")) reader.setAttribute("tabindex", "-1");
  reader.focus({ preventScroll: true });
}
function byId(id) {
  return document.getElementById(id) ?? document.getElementById(unescaped(id));
}
function unescaped(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
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
async function asked4(address, body) {
  return (await post(address, body)).json();
}

// course/hosts/study/front/hand-in.ts
var AWAY = "The course is not answering. Try again in a moment.";
var UNSAVED2 = "Some answers are not saved yet, so nothing was handed in. Look at the boards above.";
var NOT_HANDED_IN = "The course is not answering, so nothing was handed in. Try again in a moment.";
function openHandIn(form, keeper, learner) {
  const said2 = find(form, "[data-said]", HTMLElement);
  const submit = find(form, "[data-submit]", HTMLButtonElement);
  const anyway = find(form, "[data-anyway]", HTMLButtonElement);
  const name = nameIn(form);
  const typed = typedNames(learner);
  name.value = recall2(typed) ?? name.value;
  name.addEventListener("input", () => remember2(typed, name.value));
  checkName(form, name);
  async function handIn(asItIs) {
    if (!form.reportValidity()) return;
    busy(true);
    said2.textContent = "Handing in. This can take some seconds.";
    try {
      said2.textContent = await keeper.settled() ? await told2(asItIs) : UNSAVED2;
    } catch {
      said2.textContent = NOT_HANDED_IN;
    } finally {
      busy(false);
    }
  }
  async function told2(asItIs) {
    const sent = { name: name.value, anyway: asItIs };
    const answer5 = await asked4(form.dataset.handIn ?? "", sent);
    if (answer5.state === "handed-in") {
      forget2((one) => one === typed);
      go(answer5.next);
      return said2.textContent ?? "";
    }
    anyway.hidden = answer5.state !== "unfinished";
    return answer5.text;
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
      const answer5 = await asked4(form.dataset.name ?? "", { name: nameIn(form).value });
      if (answer5.state === "corrected") forget2(isTypedName);
      said2.textContent = answer5.text;
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
      const answer5 = await asked4(place2.dataset.look ?? "", {});
      if (answer5.next) go(answer5.next);
      else said2.textContent = answer5.text;
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
function go(next3) {
  const there = new URL(next3, location.href);
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
      const { text } = await asked4(form.dataset.check ?? "", { name });
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
    const found2 = JSON.parse(recall2(name) ?? "null");
    return isUnsent(found2) ? { ...found2, doubtful: found2.doubtful ?? [] } : null;
  } catch {
    return null;
  }
}
function isUnsent(found2) {
  if (typeof found2 !== "object" || found2 === null) return false;
  if (!("answers" in found2 && "tag" in found2) || typeof found2.tag !== "string") return false;
  const { answers } = found2;
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
  const known2 = doubtful.some((other) => JSON.stringify(other) === JSON.stringify(answers));
  if (known2) return doubtful;
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
      const state4 = { wait: FIRST_WAIT, timer: 0, sending: null, last: answers };
      const from = unsent ?? { answers: null, tag, doubtful: [] };
      const one = { id, tell, name, address: `${address}/${id}`, ...state4, ...from };
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
      const there = await standing3(one, address);
      if (!there) return null;
      forgetUnsent(one.name);
      Object.assign(one, { tag: there.tag, answers: null, doubtful: [], last: there.answers });
      return there;
    },
    async insist(id, answers) {
      const one = opened(id);
      const there = await standing3(one, address);
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
async function standing3(one, address) {
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
  const desk = document.querySelector("dialog#desk");
  if (desk) openDesk({ desk, entries, leftOut: () => data.left_out ?? [] });
  const name = document.querySelector("form[data-name]");
  if (name) openName(name);
}
async function entries() {
  return (await fetch(new URL("evidence.json", import.meta.url))).json();
}
function openWork(data) {
  const keeper = serverKeeper(data);
  const steps = `course:${data.learner}:${data.work}:steps`;
  const given2 = Object.entries(data.boards).map(([id, { answers }]) => [id, answers]);
  let shown = null;
  const walk = openWalk({
    page: document.body,
    way: find(document, "[data-way]", HTMLElement),
    name: find(document, ".lesson-title", HTMLElement).textContent ?? "",
    home: find(document, "a.name", HTMLAnchorElement).href,
    rules: data.rules,
    answers: Object.fromEntries(given2),
    address: (id) => `#${id}`,
    before: () => idsIn(recall2(steps)),
    keep: (done2) => remember2(steps, JSON.stringify(done2)),
    shown: () => shown?.inSight()
  });
  addEventListener("hashchange", () => walk.go(location.hash.slice(1), true));
  walk.go(location.hash.slice(1), false);
  shown = showBoards({ views: data.views, frontEnds: boards, keeper, hearer: walk });
  const form = document.querySelector("form[data-hand-in]");
  if (form) openHandIn(form, keeper, data.learner);
  const look = document.querySelector("[data-look]");
  if (look) openLook(look);
  beat(() => post(data.beat).catch(() => {
  }));
}
