using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using SiteGen.Languages;

namespace SiteGen.Markup.Renderers;

/// <summary>Renders the box of a task, which nobody can tick: a page has no memory.</summary>
internal sealed class TaskHtmlRenderer(Language language) : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task) =>
        renderer.Write("<input type=\"checkbox\" disabled").Write(task.Checked ? " checked" : "")
            .Write(" aria-label=\"").WriteEscape(language.Say(task.Checked ? "texts.done" : "texts.to_do"))
            .Write("\">");
}
