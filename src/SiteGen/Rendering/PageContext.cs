using System.Collections;
using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Markup;
using SiteGen.Pages;
using SiteGen.Rendering.Compilation;
using SiteGen.Rendering.Models;
using SiteGen.Text;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace SiteGen.Rendering;

/// <summary>
/// Runs templates for one page after another; one per thread. Everything that a template writes is escaped, except
/// typed values that are HTML already. Values are written straight to the bytes of the page.
/// </summary>
internal sealed class PageContext : TemplateContext, IRichTextWriter
{
    /// <summary>Deep enough for every honest nesting of partials, and far from the end of the stack.</summary>
    private const int MaximumNesting = 40;

    private readonly Dictionary<string, ScriptVariable> _arguments = new(StringComparer.Ordinal);
    private readonly Utf8Output _output;
    private readonly RenderTimes? _times;

    /// <summary>What the partial depends on that is rendered for more than one page; null outside one.</summary>
    private FragmentRecording? _recording;

    /// <summary>The time of the partials that ran within the template that is running.</summary>
    private TimeSpan _within;

    /// <summary>How many of the running templates the template engine runs: within one, all are.</summary>
    private int _interpreted;

    /// <summary>Where the compiled template stands that asks the engine for something.</summary>
    private SourceSpan _place;

    public PageContext(RenderScope scope, RenderTimes? times)
        : base(TemplateFunctions.Create())
    {
        (Scope, _times) = (scope, times);
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
        _output = new Utf8Output(Builder);
        TryGetVariable = Refuse;
        TryGetMember = RefuseMember;
        Variables = new(scope.Templates.Symbols);
        PushGlobal(Variables);
        PushOutput(_output);
    }

    public RenderScope Scope { get; }

    public Utf8Builder Builder { get; } = new(64 * 1024);

    /// <summary>The variables of the page.</summary>
    public Variables Variables { get; }

    /// <summary>The local variables of the compiled partials that are running.</summary>
    public LocalVariables Locals { get; } = new();

    /// <summary>The page being rendered.</summary>
    public PlannedPage Page { get; private set; } = null!;

    /// <summary>The way from the page to the home page.</summary>
    public string Root { get; private set; } = "";

    /// <summary>Renders a page into <see cref="Builder"/>, which is emptied first.</summary>
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
    public void RenderPartial(string name, SourceSpan caller, string[] names, object?[] values)
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

        var (outer, recording, start) = (_recording, new FragmentRecording(), Builder.Length);
        _recording = recording;
        var ofPage = Variables.Isolate();
        Variables.Give("site", Scope.Site);
        RenderPartial(name, caller, names, values);
        Variables.Restore(ofPage);
        if (IsDirect && recording.HasOwnAnchors)
        {
            Scope.Fragments.Keep(key, Root, recording.ToFragment(Builder.WrittenSpan[start..], start));
        }

        outer?.Add(recording);
        _recording = outer;
    }

    private void WriteFragment(Fragment fragment)
    {
        var from = 0;
        foreach (var root in fragment.Roots)
        {
            Builder.WriteUtf8(fragment.Html.AsSpan(from, root - from));
            WriteRoot();
            from = root;
        }

        Builder.WriteUtf8(fragment.Html.AsSpan(from));
        foreach (var id in fragment.Anchors)
        {
            _recording?.AddAnchor(id, id);
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
        _recording?.AddAnchor(id, given);
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

    /// <summary>Says where a compiled template stands before it asks the engine for something that may complain.</summary>
    public void StandAt(SourceSpan span) => _place = span;

    /// <summary>How the engine reaches the members of a value.</summary>
    public IObjectAccessor AccessorOf(object target, SourceSpan span)
    {
        StandAt(span);
        return GetMemberAccessor(target);
    }

    /// <summary>Writes UTF-8 that needs no escaping.</summary>
    public void WriteRaw(ReadOnlySpan<byte> html)
    {
        if (IsDirect)
        {
            Builder.WriteUtf8(html);
        }
        else
        {
            Write(System.Text.Encoding.UTF8.GetString(html));
        }
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

    /// <summary>Where the template stands.</summary>
    private SourceSpan Place => CurrentNode?.Span ?? _place;

    /// <summary>Whether what is written goes to the page, and is not captured.</summary>
    private bool IsDirect => ReferenceEquals(Output, _output);

    /// <summary>Called for a name that is no variable and no function.</summary>
    private bool Refuse(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value) => throw NoVariable(variable);

    /// <summary>Called for a member that an object of the template language does not have.</summary>
    private static bool RefuseMember(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        return target is ScriptObject functions && !functions.Contains(member)
            ? throw new TemplateMemberException(span, $"there is no '{member}' here", TextDistance.DidYouMean(member, functions.Keys)) : false;
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case string text:
                WriteEscaped(text);
                break;
            case int number when IsDirect:
                Builder.WriteNumber(number);
                break;
            case double number when IsDirect:
                Builder.WriteNumber(number);
                break;
            case long number when IsDirect:
                Builder.WriteNumber(number);
                break;
            case RichText rich:
                rich.WriteTo(this);
                break;
            case SafeHtml html:
                Write(html.Html);
                break;
            case SiteUrl url:
                WriteRoot();
                WriteEscaped(url.Path.AsSpan(1));
                break;
            case StringBuilderOutput captured:
                // What a template captured was escaped when it was written.
                Write(captured.ToString());
                break;
            default:
                WriteEscaped(ToText(span, textAsObject));
                break;
        }

        return this;
    }

    /// <inheritdoc/>
    public override string? ObjectToString(object? value, bool nested = false) => value switch
    {
        SiteUrl url => RootAsText() + url.Path[1..],
        SafeHtml or RichText or StringBuilderOutput => throw new ScriptRuntimeException(Place, "HTML cannot be part of text; write it by itself"),
        EdtfDate date => DateText.Long(date),
        _ when value is not null && ModelRegistry.Find(value.GetType()) is not null => ToText(Place, value),
        _ => base.ObjectToString(value, nested),
    };

    /// <summary>Empty text, zero and empty lists are false too: "if there is any" is what conditions mean.</summary>
    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        bool flag => flag,
        null => false,
        string text => text.Length > 0,
        RichText rich => !rich.IsEmpty,
        int number => number != 0,
        double number => number != 0,
        StringBuilderOutput captured => captured.Builder.Length > 0,
        ICollection list => list.Count > 0,
        _ => base.ToBool(span, value),
    };

    void IRichTextWriter.WriteHtml(ReadOnlySpan<byte> html) => WriteRaw(html);

    public void WriteRoot()
    {
        if (!IsDirect)
        {
            Write(RootAsText());
            return;
        }

        var start = Builder.Length;
        Write(Root);
        _recording?.AddRoot(start, Builder.Length - start);
    }

    /// <summary>The way to the home page where it becomes a part of some text, and cannot be told from it any more.</summary>
    private string RootAsText()
    {
        if (_recording is not null)
        {
            _recording.IsBound = true;
        }

        return Root;
    }

    void IRichTextWriter.WriteOwnPage()
    {
    }

    /// <summary>The name of a quotation is its words, which may be in another language than the text around them.</summary>
    void IRichTextWriter.WriteName(Entity entity)
    {
        var language = (entity as Quote)?.Language;
        if (language is not null)
        {
            Write("<span lang=\"");
            WriteEscaped(language);
            Write("\">");
        }

        WriteEscaped(Scope.Graph.TitleOf(entity));
        if (language is not null)
        {
            Write("</span>");
        }
    }

    void IRichTextWriter.WriteCard(Entity entity)
    {
        var word = Content.EntityKindNames.Word(entity.Kind);
        RenderPartial($"partials/{word}-card", default, [word], [entity]);
    }

    void IRichTextWriter.WriteFragment(Entity entity, string fragment) =>
        WriteEscaped(Uri.EscapeDataString(Scope.Graph.AnchorOf(entity, fragment)));

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

    private string ToText(SourceSpan span, object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        IFormattable number when value.GetType().IsPrimitive => number.ToString(null, CultureInfo.InvariantCulture),
        EdtfDate date => DateText.Long(date),
        _ when ModelRegistry.Find(value.GetType()) is { } accessor =>
            throw new TemplateMemberException(span, $"{accessor.TypeName} cannot be written as it is", $"write one of its members: {string.Join(", ", accessor.Names)}"),
        _ => base.ObjectToString(value) ?? "",
    };

    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        if (IsDirect)
        {
            Builder.WriteEscaped(text);
        }
        else
        {
            using var escaped = new Utf8Builder(text.Length + 16);
            escaped.WriteEscaped(text);
            Write(System.Text.Encoding.UTF8.GetString(escaped.WrittenSpan));
        }
    }

    /// <summary>Sends what templates write to the bytes of the page.</summary>
    private sealed class Utf8Output(Utf8Builder builder) : IScriptOutput
    {
        public void Write(string text, int offset, int count) => builder.Write(text.AsSpan(offset, count));

        public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
        {
            Write(text, offset, count);
            return ValueTask.CompletedTask;
        }
    }
}
