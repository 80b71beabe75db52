using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>Nothing moves for readers who asked for less motion (WCAG 2.2, success criterion 2.3.3).</summary>
public class MotionTests(SampleSite sample)
{
    /// <summary>
    /// Everything that moves: transitions and animations in the style of each element and its pseudo-elements, those
    /// that scripts started, and smooth scrolling.
    /// </summary>
    private const string Moving = """
        () => {
          const animation = style => style.animationName === 'none' ? '0s' : style.animationDuration;
          const times = style => `${style.transitionDuration}, ${style.transitionDelay}, ${animation(style)}`;
          const longest = style => Math.max(...times(style).split(', ')
            .map(time => parseFloat(time) * (time.endsWith('ms') ? 0.001 : 1)));
          const moving = new Set();
          for (const element of document.querySelectorAll('*')) {
            const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
            for (const part of [null, '::before', '::after']) {
              const style = getComputedStyle(element, part);
              if (longest(style) > 0.01) moving.add(`${name}${part ?? ''} takes ${longest(style)} s`);
              if (style.scrollBehavior === 'smooth') moving.add(`${name} scrolls smoothly`);
            }
          }
          for (const running of document.getAnimations()) {
            moving.add(`an animation of ${running.effect?.getComputedTiming().endTime} ms`);
          }
          return [...moving];
        }
        """;

    [Theory]
    [MemberData(nameof(PageKind.All), MemberType = typeof(PageKind))]
    public async Task Nothing_moves_for_readers_who_asked_for_less_motion(string kind)
    {
        await using var opened = await sample.OpenKindAsync(kind, new() { HasReducedMotion = true });
        await opened.Page.OpenAllDetailsAsync();
        Assert.Empty(await opened.Page.EvaluateAsync<string[]>(Moving));
    }

    /// <summary>Proves that the test above sees motion.</summary>
    [Fact]
    public async Task For_others_scrolling_to_a_heading_is_smooth()
    {
        await using var opened = await sample.OpenKindAsync("article");
        Assert.Contains("html. scrolls smoothly", await opened.Page.EvaluateAsync<string[]>(Moving));
    }

    /// <summary>Measured in the browser, whatever the style says.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_within_a_page_jumps_for_readers_who_asked_for_less_motion(bool hasReducedMotion)
    {
        await using var opened = await sample.OpenKindAsync("timeline", new() { HasReducedMotion = hasReducedMotion });
        var jumped = await opened.Page.EvaluateAsync<bool>("""
            async () => {
              const top = () => document.querySelector('.site-footer').getBoundingClientRect().top;
              document.querySelector('.site-footer').id = 'end';
              const link = Object.assign(document.createElement('a'), { href: '#end' });
              document.body.prepend(link);
              link.click();
              await new Promise(requestAnimationFrame);
              return top() < innerHeight;
            }
            """);
        Assert.Equal(hasReducedMotion, jumped);
    }
}
