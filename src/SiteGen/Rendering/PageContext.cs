using System.Collections;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Markup;
using SiteGen.Pages;
using SiteGen.Rendering.Compilation;
using SiteGen.Rendering.Models;
using SiteGen.Text;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace SiteGen.Rendering;

/// <summary>
/// Runs templates for one page after another; one per thread. What they write is in <see cref="PageWriter"/>.
/// </summary>
internal sealed class PageContext : PageWriter
{
    /// <summary>Deep enough for every honest nesting of partials, and far from the end of the stack.</summary>
    private const int MaximumNesting = 40;

    private readonly Dictionary<string, ScriptVariable> _arguments = new(StringComparer.Ordinal);
    private readonly RenderTimes? _times;

    /// <summary>The time of the partials that ran within the template that is running.</summary>
    private TimeSpan _within;

    /// <summary>How many of the running templates the template engine runs: within one, all are.</summary>
    private int _interpreted;

    public PageContext(RenderScope scope, RenderTimes? times)
        : base(scope)
    {
        _times = times;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        // Indenting what a partial writes would change the text in <pre>.
        AutoIndent = false;
        // These limits add up over pages when a context is reused, and cut text silently. A template that never ends is
        // stopped by the time limit of PageRenderer instead.
        LoopLimit = 0;
        LimitToString = 0;
        RecursiveLimit = MaximumNesting;
        NewLine = "\n";
        TryGetVariable = Refuse;
        TryGetMember = RefuseMember;
        Variables = new(scope.Templates.Symbols);
        PushGlobal(Variables);
    }

    /// <summary>The variables of the page.</summary>
    public Variables Variables { get; }

    /// <summary>The local variables of the compiled partials that are running.</summary>
    public LocalVariables Locals { get; } = new();

    /// <summary>Renders a page into <see cref="PageWriter.Builder"/>, which is emptied first.</summary>
    public void RenderPage(PlannedPage page, CancellationToken cancellation)
    {
        Builder.Clear();
        Page = page;
        // The page for what is not found is shown at any depth, so it alone cannot use relative links.
        Root = page.Path == "/404.html" ? Scope.Graph.Settings.BasePath : SitePath.ToRoot(page.Path);
        CancellationToken = cancellation;
        Variables.Clear();
        Variables.Give("site", Scope.Site);
        Variables.Give("page", page);
        if (page.ModelName is not null)
        {
            Variables.Give(page.ModelName, page.Model);
        }

        // What a template assigns lives as long as its page.
        RenderPartial(page.HasLayout ? "layout" : page.Template, default, [], []);
    }

    /// <summary>Renders a partial into the current output, with the arguments as local variables.</summary>
    public override void RenderPartial(string name, SourceSpan caller, string[] names, object?[] values)
    {
        var template = Scope.Templates.Get(name, caller);
        if (_interpreted == 0 && template.Body is { } body)
        {
            for (var i = 0; i < names.Length; i++)
            {
                Locals.AddArgument(Scope.Templates.Symbols.Of(names[i]), values[i]);
            }

            RunPartial(template, body, caller);
            return;
        }

        PushLocal();
        _interpreted++;
        try
        {
            for (var i = 0; i < names.Length; i++)
            {
                if (!_arguments.TryGetValue(names[i], out var variable))
                {
                    _arguments.Add(names[i], variable = ScriptVariable.Create(names[i], ScriptVariableScope.Local));
                }

                SetValue(variable, values[i]);
            }

            Run(template, null);
        }
        finally
        {
            // The engine tidies up after a mistake too, and would complain of what it finds instead of the mistake.
            _interpreted--;
            PopLocal();
        }
    }

    /// <summary>
    /// Renders a partial as <see cref="RenderPartial"/> does, but keeps what it writes for other pages. So it sees its
    /// arguments and the site, and nothing of the page.
    /// </summary>
    public void RenderCached(string name, SourceSpan caller, string[] names, object?[] values)
    {
        var key = new FragmentKey(name, names, values);
        if (IsDirect && Scope.Fragments.Find(key, Root) is { } known && AreGiven(known.Anchors))
        {
            WriteFragment(known);
            return;
        }

        var (outer, recording, start) = (Recording, new FragmentRecording(), Builder.Length);
        Recording = recording;
        var ofPage = Variables.Isolate();
        Variables.Give("site", Scope.Site);
        RenderPartial(name, caller, names, values);
        Variables.Restore(ofPage);
        if (IsDirect && recording.HasOwnAnchors)
        {
            Scope.Fragments.Keep(key, Root, recording.ToFragment(Builder.WrittenSpan[start..], start));
        }

        outer?.Add(recording);
        Recording = outer;
    }

    private void WriteFragment(Fragment fragment)
    {
        var from = 0;
        foreach (var root in fragment.Roots)
        {
            Builder.WriteUtf8(fragment.Html.Span[from..root]);
            WriteRoot();
            from = root;
        }

        Builder.WriteUtf8(fragment.Html.Span[from..]);
        foreach (var id in fragment.Anchors)
        {
            Recording?.AddAnchor(id, id);
        }
    }

    /// <summary>Whether this page gives these ids as they are asked for.</summary>
    private bool AreGiven(string[] ids)
    {
        foreach (var id in ids)
        {
            if (Scope.AnchorOf(Page, id) != id)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The id of a part of the theme on this page.</summary>
    public string AnchorOf(string id)
    {
        var given = Scope.AnchorOf(Page, id);
        Recording?.AddAnchor(id, given);
        return given;
    }

    /// <summary>Runs a compiled partial whose arguments have been added to <see cref="Locals"/>.</summary>
    public void RunPartial(CompiledTemplate template, Statement body, SourceSpan caller)
    {
        var outer = Locals.Enter();
        CheckTime(caller);
        Run(template, body);
        Locals.Leave(outer);
    }

    /// <summary>Assigns a variable of a compiled template.</summary>
    /// <exception cref="ScriptRuntimeException">It is given.</exception>
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

    /// <summary>How the engine reaches the members of a value.</summary>
    public IObjectAccessor AccessorOf(object target, SourceSpan span)
    {
        StandAt(span);
        return GetMemberAccessor(target);
    }

    /// <summary>Ends a page that takes too long.</summary>
    /// <exception cref="ScriptAbortException">It does.</exception>
    public void CheckTime(SourceSpan span)
    {
        if (CancellationToken.IsCancellationRequested)
        {
            throw new ScriptAbortException(span, CancellationToken);
        }
    }

    /// <summary>The complaint that a name is no variable and no function.</summary>
    public TemplateMemberException NoVariable(ScriptVariable variable)
    {
        var locals = _interpreted == 0 ? Locals.Names : _arguments.Keys;
        var names = BuiltinObject.Keys.Concat(Variables.GetMembers()).Concat(locals.Select(name => "$" + name));
        var name = variable.Scope == ScriptVariableScope.Local ? "$" + variable.Name.TrimStart('$') : variable.Name;
        return new(variable.Span, $"there is no variable or function '{name}'", TextDistance.DidYouMean(name, names));
    }

    /// <summary>Called for a name that is no variable and no function.</summary>
    private bool Refuse(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value) => throw NoVariable(variable);

    /// <summary>Called for a member that an object of the template language does not have.</summary>
    private static bool RefuseMember(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        return target is ScriptObject functions && !functions.Contains(member)
            ? throw new TemplateMemberException(span, $"there is no '{member}' here", TextDistance.DidYouMean(member, functions.Keys)) : false;
    }

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        ModelRegistry.Find(target.GetType())
        ?? (target is IList and not ScriptArray ? ListAccessor.Instance
            : target is IScriptObject or string or SiteUrl or SafeHtml or RichText || target.GetType().IsPrimitive ? base.GetMemberAccessorImpl(target)
            : throw new ScriptRuntimeException(Place, $"values of the type {target.GetType().Name} have no members"));

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        target is IList and not ScriptArray ? ListAccessor.Instance : base.GetListAccessorImpl(target, type);

    /// <summary>Runs a template into the current output.</summary>
    /// <param name="template">The template.</param>
    /// <param name="body">What it was compiled to; null if the engine is to run it.</param>
    private void Run(CompiledTemplate template, Statement? body)
    {
        if (_times is null)
        {
            RunUntimed(template, body);
            return;
        }

        var outside = _within;
        _within = default;
        var elapsed = Elapsed.Start();
        RunUntimed(template, body);
        var taken = elapsed.Time;
        _times.AddTemplate(template.Name, taken - _within);
        _within = outside + taken;
    }

    private void RunUntimed(CompiledTemplate template, Statement? body)
    {
        if (body is not null)
        {
            try
            {
                body.Run(this);
            }
            catch (Exception exception) when (exception is not ScriptRuntimeException)
            {
                throw new ScriptRuntimeException(template.Source.Page!.Span, exception.Message, exception);
            }

            return;
        }

        // The engine's own way to run a template gathers the output as a string, and empties a capture that it is called in.
        PushSourceFile(template.Source.SourceFilePath!);
        var result = Evaluate(template.Source.Page!);
        Write(template.Source.Page!.Span, result);
        PopSourceFile();
    }
}
