using System.Text;
using Deque.AxeCore.Commons;

namespace SiteGen.BrowserTests.Accessibility;

/// <summary>Violations of rules of axe for those who mend them.</summary>
internal static class AxeReport
{
    /// <summary>How many elements of one rule are shown; the others are mostly alike.</summary>
    private const int Shown = 5;

    /// <summary>The rule, what it asks for, and the elements that break it; nothing where none does.</summary>
    public static string Write(string page, AxeResultItem[] violations)
    {
        var text = new StringBuilder();
        foreach (var violation in violations)
        {
            text.Append($"\n{page}\n  {violation.Id} ({violation.Impact}): {violation.Help}\n  {violation.HelpUrl}\n");
            foreach (var node in violation.Nodes.Take(Shown))
            {
                text.Append($"    {node.Target}\n      {node.Html}\n");
                foreach (var check in node.Any.Concat(node.All).Concat(node.None))
                {
                    text.Append($"      {check.Message}\n");
                }
            }

            if (violation.Nodes.Length > Shown)
            {
                text.Append($"    and {violation.Nodes.Length - Shown} more\n");
            }
        }

        return text.ToString();
    }
}
