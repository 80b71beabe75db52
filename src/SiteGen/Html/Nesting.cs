using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Text;

namespace SiteGen.Html;

/// <summary>Refuses pages whose elements are nested so deep that parsing them would take hours.</summary>
/// <remarks>
/// The parsing that the HTML standard prescribes takes time with the square of the depth; a page of 4 MB can have a
/// million levels. AngleSharp puts what is deeper than 512 into that level, as browsers do, but takes as long.
/// </remarks>
internal static class Nesting
{
    /// <summary>One element of so many is looked at: it cannot be deeper than the one before by more.</summary>
    private const int Step = 50;

    /// <summary>Whether an element has more than <see cref="Limits.HtmlDepth"/> others around it, or nearly.</summary>
    public static bool IsTooDeep(string html)
    {
        var (count, previous) = (0, (INode?)null);
        var parser = new HtmlParser(new HtmlParserOptions
        {
            OnCreated = (element, _) =>
            {
                // A new element is not in the page yet, but the one before is.
                if (++count % Step == 0 && previous is not null && DepthOf(previous) > Limits.HtmlDepth - Step)
                {
                    throw new TooDeepException();
                }

                previous = element;
            },
        });
        try
        {
            parser.ParseDocument(html).Dispose();
            return false;
        }
        catch (TooDeepException)
        {
            return true;
        }
    }

    private static int DepthOf(INode node)
    {
        var depth = 0;
        for (var outer = node.Parent; outer is not null; outer = outer.Parent)
        {
            depth++;
        }

        return depth;
    }

    /// <summary>Ends the parser, which has no other way.</summary>
    private sealed class TooDeepException : Exception;
}
