using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace SiteGen.Markup.Renderers;

/// <summary>Renders the box of a task, which nobody can tick: a page has no memory.</summary>
internal sealed class TaskHtmlRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task) => renderer.Write(task.Checked
        ? $"<input type=\"checkbox\" disabled checked aria-label=\"{ReaderWords.Done}\">"
        : $"<input type=\"checkbox\" disabled aria-label=\"{ReaderWords.ToDo}\">");
}
