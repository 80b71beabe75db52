using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;

namespace SiteGen.Markup.Syntax;

/// <summary>
/// Parses the boxes of tasks, <c>[x]</c>. As GFM says, a space follows: <c>[x](address)</c> is a link.
/// </summary>
internal sealed class TaskParser : TaskListInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        slice.PeekChar(3) is ' ' or '\t' && base.Match(processor, ref slice);
}
