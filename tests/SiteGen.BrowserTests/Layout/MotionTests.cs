using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>Nothing moves for readers who asked for less motion (WCAG 2.2, success criterion 2.3.3).</summary>
public class MotionTests(RealSite real)
{
    /// <summary>
    /// What moves: transitions and animations by the style of each element and of what is drawn before and after it, those that
    /// scripts started, and scrolling that takes its time.
    /// </summary>
    private const string Moving = """
        () => {
          const longest = style => Math.max(...`${style.transitionDuration}, ${style.transitionDelay}, ${style.animationName === 'none' ? '0s' : style.animationDuration}`
            .split(', ').map(time => parseFloat(time) * (time.endsWith('ms') ? 0.001 : 1)));
          const moving = new Set();
          for (const element of document.querySelectorAll('*')) {
            const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
            for (const part of [null, '::before', '::after']) {
              const style = getComputedStyle(element, part);
              if (longest(style) > 0.01) moving.add(`${name}${part ?? ''} takes ${longest(style)} s`);
              if (style.scrollBehavior === 'smooth') moving.add(`${name} scrolls smoothly`);
            }
          }
          for (const animation of document.getAnimations()) moving.add(`an animation of ${animation.effect?.getComputedTiming().endTime} ms`);
          return [...moving];
        }
        """;

    [Theory]
    [MemberData(nameof(PageKind.All), MemberType = typeof(PageKind))]
    public async Task Nothing_moves_where_less_motion_is_asked_for(string kind)
    {
        await using var opened = await real.OpenKindAsync(kind, new() { HasReducedMotion = true });
        await opened.Page.OpenAllDetailsAsync();
        Assert.Empty(await opened.Page.EvaluateAsync<string[]>(Moving));
    }

    /// <summary>So that the test above sees what it looks for.</summary>
    [Fact]
    public async Task Where_it_is_not_the_way_to_a_heading_is_seen()
    {
        await using var opened = await real.OpenKindAsync("article");
        Assert.Contains("html. scrolls smoothly", await opened.Page.EvaluateAsync<string[]>(Moving));
    }

    /// <summary>As the browser takes it, whatever the style says.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_within_a_page_leads_there_at_once_where_less_motion_is_asked_for(bool hasReducedMotion)
    {
        await using var opened = await real.OpenKindAsync("timeline", new() { HasReducedMotion = hasReducedMotion });
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
