/** The one stylesheet of the pages. Nothing in it is loaded from elsewhere; light and dark follow the reader's system. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --sheet: #ffffff; --ink: #1d1b18; --soft: #6a655d; --line: #e4dfd6; --link: #9a3412; --code: #f4f1ea;
  --good: #216e39; --bad: #b42318; --wait: #8a6100; --run: #1d5fa8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #161513; --sheet: #1e1c19; --ink: #ece7df; --soft: #a39c91; --line: #34302a; --link: #f0a36b; --code: #26231f;
    --good: #7cc894; --bad: #f28b82; --wait: #e0b656; --run: #8ab8ee;
  }
}
* { box-sizing: border-box; }
html { font: 16px/1.55 ui-sans-serif, system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere; }
header, main, footer { width: calc(100% - 3rem); max-width: 59rem; margin: 0 auto; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; padding-top: 1.75rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
header .mark { font-weight: 700; letter-spacing: -.01em; font-size: 1.125rem; color: var(--ink); text-decoration: none; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
main { padding-top: 2rem; padding-bottom: 3rem; }
footer { color: var(--soft); font-size: .875rem; padding-bottom: 3rem; }
h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -.02em; margin: 0 0 .75rem; }
h2 { font-size: 1.0625rem; margin: 2.25rem 0 .75rem; }
p { max-width: 42rem; margin: 0 0 1rem; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
code, pre { font: .875em/1.6 ui-monospace, "SF Mono", "Cascadia Code", "JetBrains Mono", Menlo, Consolas, monospace; }
code { background: var(--code); border-radius: .25rem; padding: .1em .35em; }
pre { background: var(--code); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.125rem; margin: 0 0 1rem; white-space: pre-wrap; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .4rem 1.5rem; margin: 0 0 1rem; }
dt { color: var(--soft); }
dd { margin: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 500; color: var(--soft); font-size: .875rem; }
th, td { padding: .55rem 1rem .55rem 0; border-bottom: 1px solid var(--line); vertical-align: middle; overflow-wrap: normal; }
td.wide { min-width: 12rem; overflow-wrap: anywhere; }
td.number { white-space: nowrap; }
td img, td video { display: block; width: 6rem; height: 3.375rem; object-fit: cover; border-radius: .3rem; background: var(--code); }
.state { white-space: nowrap; font-weight: 500; }
.state::before { content: ""; display: inline-block; width: .55em; height: .55em; border-radius: 50%; background: currentColor; margin-right: .5em; }
.succeeded, .ready { color: var(--good); }
.failed, .unready { color: var(--bad); }
.submitted { color: var(--wait); }
.processing { color: var(--run); }
button { font: inherit; color: var(--ink); background: var(--sheet); border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .8rem; cursor: pointer; }
button:hover, button:focus-visible { border-color: currentColor; }
form { margin: 0 0 1.25rem; }
.media { display: flex; flex-wrap: wrap; gap: 1.25rem; margin: 0 0 1rem; }
figure { margin: 0; max-width: 100%; }
figure img, figure video { display: block; max-width: 100%; max-height: 26rem; border-radius: .5rem; background: var(--code); border: 1px solid var(--line); }
figcaption { font-size: .875rem; color: var(--soft); margin-top: .4rem; }
ul.links { list-style: none; padding: 0; margin: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1rem 2rem; }
ul.links li span { display: block; color: var(--soft); font-size: .875rem; }
`;
