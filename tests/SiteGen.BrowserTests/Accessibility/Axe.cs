using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Accessibility;

/// <summary>
/// axe (https://github.com/dequelabs/axe-core) in a page. Its own binding to Playwright uses two pages at a time for
/// the sake of frames, and moves all results from one to the other: slow, and useless for pages without frames.
/// </summary>
internal static class Axe
{
    /// <summary>
    /// Runs it, and writes each broken rule, what it asks for, and the first few elements.
    /// </summary>
    private const string Run = """
        async values => {
          const rules = values.length > 0 ? values : axe.getRules().map(rule => rule.ruleId);
          const runOnly = { type: 'rule', values: rules };
          const result = await axe.run(document, { runOnly, resultTypes: ['violations'] });
          if (!result.passes.some(p => p.id === 'color-contrast') && !result.violations.length) {
            throw new Error('axe looked at nothing');
          }
          return result.violations.map(v => `  ${v.id} (${v.impact}): ${v.help}\n  ${v.helpUrl}\n` +
            v.nodes.slice(0, 5).map(n => `    ${n.target.join(' ')}\n      ${n.html.slice(0, 200)}\n`
              + `      ${n.failureSummary.replaceAll('\n', '\n      ')}\n`).join('') +
            (v.nodes.length > 5 ? `    and ${v.nodes.length - 5} more\n` : '')).join('');
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Brings it into a page.</summary>
    public static Task LoadAsync(IPage page) => page.EvaluateAsync(Script);

    /// <summary>
    /// The rules that the page breaks as it looks now, for people; empty where it breaks none. All rules count: of each
    /// level, best practices, and those that axe still tries out.
    /// </summary>
    public static Task<string> RunAsync(IPage page) => RunAsync(page, []);

    /// <summary>
    /// Runs the rules about colours only, for a page that was checked in other colours: no other rule would differ.
    /// </summary>
    public static Task<string> RunOnColoursAsync(IPage page) =>
        RunAsync(page, ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]);

    private static Task<string> RunAsync(IPage page, string[] rules) => page.EvaluateAsync<string>(Run, rules);
}
