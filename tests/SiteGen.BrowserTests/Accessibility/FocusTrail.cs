using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Accessibility;

/// <summary>
/// A walk through a page with the Tab key, as a reader without a mouse takes it. The page itself checks each press, so
/// that a walk through a thousand links takes seconds.
/// </summary>
internal static class FocusTrail
{
    private const int AtATime = 40;

    /// <summary>
    /// Follows the focus. An indicator is an outline or a shadow, or in a drawing a stroke, of 2 px, which an element
    /// has only while it has the focus. Each choice is opened on the way, and stays open.
    /// </summary>
    private const string Follow = """
        () => {
          const trail = window.trail = { faults: [], seen: new Set(), isOver: false };
          const text = e => (e.getAttribute('aria-label') ?? e.textContent ?? '').trim().slice(0, 50) || e.name;
          const name = e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} “${text(e)}”`;
          const isDrawn = colour => !/^rgba\(.*, 0\)$|^none$|^transparent$/.test(colour);
          const indicators = e => [e, ...(e.ownerSVGElement ? e.querySelectorAll('*') : [])].map(part => {
            const style = getComputedStyle(part);
            const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
              && isDrawn(style.outlineColor);
            const shadow = [...style.boxShadow.replace(/rgba?\([^)]*\)/g, '').matchAll(/-?[\d.]+px/g)]
              .some(([length]) => Math.abs(parseFloat(length)) >= 2);
            const stroke = part.ownerSVGElement && parseFloat(style.strokeWidth) >= 2 && isDrawn(style.stroke);
            const found = [outline && `outline ${style.outlineColor}`, shadow && style.boxShadow];
            return [...found, stroke && `stroke ${style.stroke}`].filter(Boolean).join();
          }).join('|');
          const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]];
          const isUncovered = e => [...e.getClientRects()].some(box => points.some(([x, y]) => {
            const at = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
            return at && (e.contains(at) || at.contains(e) && !at.matches('html, body'));
          }));
          let last = null;
          document.addEventListener('keyup', event => {
            if (event.key !== 'Tab' || trail.isOver) return;
            if (last && indicators(last.element) === last.indicators) {
              trail.faults.push(`no indicator: ${name(last.element)}`);
            }
            const element = document.activeElement;
            trail.isOver = trail.seen.has(element);
            // Between the last element and the first, where a page that chose one of them itself is not done yet.
            if (element === document.body) last = null;
            if (element === document.body || trail.isOver) return;
            trail.seen.add(element);
            last = { element, indicators: indicators(element) };
            if (!isUncovered(element)) {
              const box = element.getBoundingClientRect();
              const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              trail.faults.push(`covered: ${name(element)} at ${Math.round(box.left)},${Math.round(box.top)} by `
                + (at ? name(at) : 'the edge of the window'));
            }
            if (element.matches('.facet > summary')) element.click();
          }, { capture: true });
        }
        """;

    /// <summary>The elements that can be used and were never reached.</summary>
    private const string Missed = """
        () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
          .filter(e => e.tabIndex >= 0 && !e.disabled && !window.trail.seen.has(e))
          .filter(e => e.checkVisibility({ visibilityProperty: true }))
          .map(e => `not reached: ${e.outerHTML.slice(0, 120)}`)
        """;

    /// <summary>Walks from the top of a page to its end.</summary>
    /// <returns>How many elements had the focus, and what was wrong with them.</returns>
    public static async Task<(int Count, string[] Faults)> WalkAsync(IPage page, int most)
    {
        await page.EvaluateAsync(Follow);
        var keys = await page.Context.NewCDPSessionAsync(page);
        for (var pressed = 0; !await page.EvaluateAsync<bool>("() => window.trail.isOver"); pressed += AtATime)
        {
            Assert.True(pressed < most, $"The focus went on after {most} presses of Tab.");
            // They arrive in the order in which they are sent; waiting for each would take most of the time.
            var types = Enumerable.Range(0, AtATime).SelectMany(_ => (string[])["rawKeyDown", "keyUp"]);
            await Task.WhenAll(types.Select(type => keys.SendAsync("Input.dispatchKeyEvent", new()
            {
                ["type"] = type,
                ["key"] = "Tab",
                ["code"] = "Tab",
                ["windowsVirtualKeyCode"] = 9,
            })));
        }

        await keys.DetachAsync();

        var faults = await page.EvaluateAsync<string[]>("() => window.trail.faults");
        return (await page.EvaluateAsync<int>("() => window.trail.seen.size"),
            [.. faults, .. await page.EvaluateAsync<string[]>(Missed)]);
    }
}
