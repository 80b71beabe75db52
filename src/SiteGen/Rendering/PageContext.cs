using System.Collections;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Pages;
using SiteGen.Rendering.Compilation;
using SiteGen.Rendering.Models;
using SiteGen.Text;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace SiteGen.Rendering;

/// <summary>
/// Runs templates for one page after another; one per thread. <see cref="PageWriter"/> writes their output.
/// </summary>
internal sealed class PageContext : PageWriter
{
    /// <summary>More than any sensible nesting of partials needs, and far from a stack overflow.</summary>
    private const int MaximumNesting = 40;

    private readonly RenderTimes? _times;

    /// <summary>The time of the partials that the running template has included so far.</summary>
    private TimeSpan _timeOfPartials;

    /// <summary>The memory that this thread had taken when the page began, with all that is free again.</summary>
    private long _allocated;

    /// <summary>The entity whose backlinks are in <see cref="_citing"/>.</summary>
    private Entity? _cited;
    private Dictionary<Entity, Backlink> _citing = [];

    /// <summary>The number of running templates that Scriban interprets.</summary>
    private int _interpreted;

    public PageContext(RenderScope scope, RenderTimes? times, PagePolicy policy)
        : base(scope)
    {
        Policy = new(policy);
        _times = times;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        // Indenting the output of partials would change the text in <pre>.
        AutoIndent = false;
        // PageRenderer limits the time, and PageWriter what is written: Scriban would count over all pages.
        LoopLimit = Limits.TemplateItems;
        // Limit() comes first, and knows the place.
        LimitToString = 2 * Limits.TemplateText;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = 0;
        RecursiveLimit = MaximumNesting;
        NewLine = "\n";
        TryGetVariable = FailVariable;
        TryGetMember = FailMember;
        Variables = new(scope.Templates.Symbols);
        PushGlobal(Variables);
    }

    /// <summary>Puts the policy into pages.</summary>
    public PolicyWriter Policy { get; }

    /// <summary>The bytes of the page with its policy.</summary>
    public Utf8Builder Finished { get; } = new(64 * 1024);

    /// <summary>The variables of the page.</summary>
    public Variables Variables { get; }

    /// <summary>The local variables of the running template.</summary>
    public LocalVariables Locals { get; private set; } = new([], []);

    /// <summary>Renders a page into <see cref="PageWriter.Builder"/>, which is cleared first.</summary>
    public void RenderPage(PlannedPage page, CancellationToken cancellation)
    {
        Builder.Clear();
        _allocated = GC.GetAllocatedBytesForCurrentThread();
        Page = page;
        // Servers show the page "not found" at any depth, so its links cannot be relative.
        Root = page.Path == "/404.html" ? Scope.Graph.Settings.BasePath : SitePath.ToRoot(page.Path);
        CancellationToken = cancellation;
        Variables.Clear();
        Variables.Define("site", Scope.Site);
        Variables.Define("page", page);
        if (page.ModelName is not null)
        {
            Variables.Define(page.ModelName, page.Model);
        }

        RenderPartial(page.HasLayout ? "layout" : page.Template, default, [], []);
    }

    /// <inheritdoc/>
    public override void RenderPartial(string name, SourceSpan caller, Symbol[] parameters, object?[] arguments)
    {
        var template = Scope.Templates.Get(name, caller);
        var outer = Locals;
        Locals = new(parameters, arguments);
        if (_times is null)
        {
            Run(template, caller);
        }
        else
        {
            var timeBefore = _timeOfPartials;
            _timeOfPartials = default;
            var elapsed = Elapsed.Start();
            Run(template, caller);
            var time = elapsed.Time;
            _times.AddTemplate(template.Name, time - _timeOfPartials);
            _timeOfPartials = timeBefore + time;
        }

        Locals = outer;
    }

    /// <summary>
    /// Renders a partial like <see cref="RenderPartial"/>, and keeps its output for other pages. The partial sees its
    /// arguments and the site, and nothing of the page.
    /// </summary>
    public void RenderCached(string name, SourceSpan caller, Symbol[] parameters, object?[] arguments)
    {
        var key = new FragmentKey(name, parameters, arguments);
        if (IsDirect && Scope.Fragments.Find(key, Root) is { } known
            && Array.TrueForAll(known.Anchors, id => Scope.AnchorOf(Page, id) == id))
        {
            WriteFragment(known);
            return;
        }

        var (outer, recording, start) = (Recording, new FragmentRecording(), Builder.Length);
        Recording = recording;
        var ofPage = Variables.Isolate();
        Variables.Define("site", Scope.Site);
        RenderPartial(name, caller, parameters, arguments);
        Variables.Restore(ofPage);
        if (IsDirect && recording.HasRequestedAnchors)
        {
            Scope.Fragments.Add(key, Root, recording.ToFragment(Builder.WrittenSpan[start..], start));
        }

        outer?.Add(recording);
        Recording = outer;
    }

    /// <summary>
    /// What a text says where it links to the entity of this page; empty where it does not, and in partials whose
    /// output other pages use.
    /// </summary>
    public IReadOnlyList<object> PassagesFrom(Entity from)
    {
        if (Recording is not null || (Page.List?.List.Entity ?? Page.Entity) is not { } target)
        {
            return [];
        }

        if (_cited != target)
        {
            _cited = target;
            _citing = Scope.ConnectionsOf(target).Backlinks.ToDictionary(b => b.From);
        }

        return _citing.TryGetValue(from, out var backlink) ? CommonModel.PassagesOf(backlink, Scope) : [];
    }

    /// <summary>The id of a part of the theme on this page.</summary>
    public string AnchorOf(string id)
    {
        var actual = Scope.AnchorOf(Page, id);
        Recording?.AddAnchor(id, actual);
        return actual;
    }

    /// <summary>Assigns a variable of a compiled template.</summary>
    /// <exception cref="ScriptRuntimeException">The variable is read-only.</exception>
    public void Assign(ScriptVariable variable, Symbol symbol, object? value)
    {
        if (variable.Scope == ScriptVariableScope.Local)
        {
            Locals.Assign(symbol, value);
        }
        else
        {
            Variables.Assign(symbol, value, variable);
        }
    }

    /// <summary>Stops a page that takes too long, or too much memory.</summary>
    /// <exception cref="ScriptAbortException">The time of the page is over.</exception>
    /// <exception cref="TemplateException">The page takes too much memory.</exception>
    public void CheckTime(SourceSpan span)
    {
        if (CancellationToken.IsCancellationRequested)
        {
            throw new ScriptAbortException(span, CancellationToken);
        }

        CompiledSpan = span;
        if (GC.GetAllocatedBytesForCurrentThread() - _allocated > Limits.TemplateMemory)
        {
            throw new TemplateException(
                span, $"the templates of a page took more than {Limits.Size(Limits.TemplateMemory)} of memory",
                "look for a text or a list that grows in a loop");
        }
    }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var result = base.Evaluate(scriptNode, aliasReturnedFunction);
        return result is string or ScriptArray ? Limit(scriptNode!.Span, result) : result;
    }

    /// <summary>Refuses a text that is too long, and checks the memory that a text or a list takes.</summary>
    /// <exception cref="TemplateException">It is too long.</exception>
    public object? Limit(SourceSpan span, object? value)
    {
        if (value is string { Length: > Limits.TemplateText })
        {
            throw TextTooLong(span);
        }

        CheckTime(span);
        return value;
    }

    /// <summary>The error for text that is too long.</summary>
    public static TemplateException TextTooLong(SourceSpan span) =>
        new(span, ScribanMessage.TextTooLong.Message, ScribanMessage.TextTooLong.Help);

    /// <inheritdoc/>
    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        CheckTime(loop.Span);
        CheckSize();
        return true;
    }

    /// <summary>The error for a name that is neither a variable nor a function.</summary>
    public TemplateException NoVariable(ScriptVariable variable)
    {
        var locals = Locals.All.Select(l => $"${l.Symbol.Name}");
        var names = BuiltinObject.Keys.Concat(Variables.GetMembers()).Concat(locals);
        var name = variable.Scope == ScriptVariableScope.Local ? "$" + variable.Name.TrimStart('$') : variable.Name;
        return new(
            variable.Span, $"there is no variable or function '{name}'", TextDistance.DidYouMean(name, names));
    }

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target switch
    {
        _ when ModelRegistry.Find(target.GetType()) is { } model => model,
        CustomMap => CustomMapAccessor.Instance,
        IList and not ScriptArray => ListAccessor.Instance,
        IScriptObject or string or SiteUrl or SafeHtml or RichText => base.GetMemberAccessorImpl(target),
        decimal => base.GetMemberAccessorImpl(target),
        _ when target.GetType().IsPrimitive => base.GetMemberAccessorImpl(target),
        _ => throw new ScriptRuntimeException(
            ErrorSpan, $"values of the type {target.GetType().Name} have no members"),
    };

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        target is IList and not ScriptArray ? ListAccessor.Instance : base.GetListAccessorImpl(target, type);

    /// <summary>Called by Scriban for a name that is neither a variable nor a function.</summary>
    private bool FailVariable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value) =>
        throw NoVariable(variable);

    /// <summary>Called for a member that a Scriban object does not have.</summary>
    private static bool FailMember(
        TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        return target is ScriptObject functions && !functions.Contains(member)
            ? throw new TemplateException(
                span, $"there is no '{member}' here", TextDistance.DidYouMean(member, functions.Keys))
            : false;
    }

    private void WriteFragment(Fragment fragment)
    {
        var from = 0;
        foreach (var root in fragment.Roots)
        {
            Builder.WriteUtf8(fragment.Html.Span[from..root]);
            WriteRelativeRoot();
            from = root;
        }

        Builder.WriteUtf8(fragment.Html.Span[from..]);
        foreach (var id in fragment.Anchors)
        {
            Recording?.AddAnchor(id, id);
        }
    }

    /// <summary>Runs a template into the current output, with <see cref="Locals"/>.</summary>
    private void Run(SiteTemplate template, SourceSpan caller)
    {
        // What an interpreted template assigns is known to Scriban only, so everything it includes is interpreted too.
        if (_interpreted > 0 || template.Compiled is null)
        {
            Interpret(template);
            return;
        }

        CheckTime(caller);
        try
        {
            template.Compiled.Run(this);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(template.Parsed.Page!.Span, exception.Message, exception);
        }
    }

    private void Interpret(SiteTemplate template)
    {
        PushLocal();
        _interpreted++;
        try
        {
            foreach (var (symbol, value) in Locals.All)
            {
                SetValue(ScriptVariable.Create(symbol.Name, ScriptVariableScope.Local), value);
            }

            // Unlike this, Template.Render would collect the output in a string, and clear a capture it runs in.
            PushSourceFile(template.Parsed.SourceFilePath!);
            Write(template.Parsed.Page!.Span, Evaluate(template.Parsed.Page!));
            PopSourceFile();
        }
        finally
        {
            // Scriban cleans up after an error too, and would report an inconsistent state instead of the error.
            _interpreted--;
            PopLocal();
        }
    }
}
