// What the styles and scripts of a page do.
import { whole } from "../page.mjs";

const styled = (css, main = "<h1>A card</h1><p>Some words.</p>") => whole({ head: `<style>${css}</style>`, main }),
	scripted = (code) => whole({ head: `<script>${code}</script>` }),
	// its stylesheet is not at hand: what its classes are called is all that is known
	unstyled = (text) => whole({ head: '<link rel="stylesheet" href="none.css">', main: `<h1>A card</h1>${text}` }),
	lines = "It is one of the longest things that anybody here has written for this card, and so it goes on and on and on, as long as it takes us.",
	field = '<h1>A card</h1><form><label for="a">Age</label> <input id="a" type="text"><button type="submit">Send it</button></form>';

export const rows = [
	["contrast", styled("p { color: #595959; background: #fff }"), styled("p { color: #999; background: #fff }")],
	["contrast", styled("p { color: #8a8a8a; background: #fff; font-size: 2rem }"), styled("p { color: #bbb; background: #fff; font-size: 2rem }")],
	["contrast-field", styled("input { border: 1px solid #666; background: #fff }", field), styled("input { border: 1px solid #ddd; background: #fff }", field)],
	["tags", "<p>Tea</p>", "<p>Tea</span></p>"],
	["outline", styled("a:focus { outline: none; box-shadow: 0 0 0 3px #000 }"), styled("a:focus { outline: none }")],
	["font-px", styled("p { font-size: 1.2rem }"), styled("p { font-size: 19px }")],
	["small-text", styled("p { font-size: .8rem }"), styled("p { font-size: .5rem }")],
	["sticky", styled("nav { position: relative }"), styled("nav { position: sticky }")],
	["order", styled("div { flex-direction: row }"), styled("div { flex-direction: row-reverse }")],
	["motion", styled("p { animation: x 2s }"), styled("p { animation: x 2s infinite }")],
	["justify", styled("p { text-align: left }"), styled("p { text-align: justify }")],
	["line-height", styled("p { line-height: 1.5 }"), styled("p { line-height: 1 }")],
	["style-text", styled('p::before { content: "\\2192" }'), styled('p::before { content: "Warning" }')],
	["uppercase", styled("p { text-transform: none }"), styled("p { text-transform: uppercase }")],
	["italic-style", styled("em { font-style: italic }"), styled("p { font-style: italic }", `<h1>A card</h1><p>${lines}</p>`)],
	["wide", styled("div { max-width: 900px }"), styled("div { width: 900px }")],
	["fixed-height", styled("div { min-height: 90px }"), styled("div { height: 90px; overflow: hidden }")],
	["spacing-lock", '<p style="margin: 0 !important">Tea</p>', '<p style="line-height: 1.5 !important">Tea</p>', "style"],
	["pointer-down", scripted('a.addEventListener("click", f)'), scripted('a.addEventListener("mousedown", f)')],
	["drag", scripted('a.addEventListener("click", f)'), scripted('a.addEventListener("dragstart", f)')],
	["device-motion", scripted('a.addEventListener("click", f)'), scripted('window.addEventListener("devicemotion", f)')],
	["hover", scripted('a.addEventListener("mouseover", f); a.addEventListener("focus", f)'), scripted('a.addEventListener("mouseover", f)')],
	["key-trap", scripted('if (e.key === "Enter") f()'), scripted('a.onkeydown = (e) => { if (e.key === "Tab") e.preventDefault(); }')],
	["on-input", scripted('a.addEventListener("change", () => show())'), scripted('a.addEventListener("change", () => { location.href = a.value; })')],
	["blur", scripted("a.focus()"), scripted('a.addEventListener("focus", () => a.blur())')],
	["class-italic", unstyled('<p class="italic">A few words.</p>'), unstyled(`<p class="italic">${lines}</p>`)],
	["class-justify", unstyled('<div class="justify-content-center"><p>A few words.</p></div>'), unstyled(`<p class="text-justify">${lines}</p>`)],
	["class-small", unstyled('<p class="small-text">5</p>'), unstyled('<p class="small-text">These words are small for most people.</p>')],
	["class-outline", unstyled('<p><a class="outline" href="b.html">The tea list</a></p>'), unstyled('<p><a class="no-outline" href="b.html">The tea list</a></p>')],
];
