using System.Collections;
using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Markup;
using SiteGen.Pages;
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

    private readonly ScriptObject _variables = new(8);
    private readonly Dictionary<string, ScriptVariable> _arguments = new(StringComparer.Ordinal);
    private readonly Utf8Output _output;
    private readonly RenderTimes? _times;

    /// <summary>The ids that the partial which is rendered for more than one page has asked for, and what it got; null outside one.</summary>
    private List<(string Asked, string Given)>? _anchors;

    /// <summary>The time of the partials that ran within the template that is running.</summary>
    private TimeSpan _within;

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
        PushGlobal(_variables);
        PushOutput(_output);
    }

    public RenderScope Scope { get; }

    public Utf8Builder Builder { get; } = new(64 * 1024);

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
        SetSite();
        _variables.SetValue("page", page, readOnly: true);
        if (page.ModelName is not null)
        {
            _variables.SetValue(page.ModelName, page.Model, readOnly: true);
        }

        // What a template assigns lives as long as its page.
        PushLocal();
        Run(Scope.Templates.Get(page.HasLayout ? "layout" : page.Template, default));
        PopLocal();
    }

    /// <summary>Renders a partial into the current output, with the arguments as local variables.</summary>
    public void RenderPartial(string name, SourceSpan caller, IEnumerable<KeyValuePair<string, object?>> arguments)
    {
        var template = Scope.Templates.Get(name, caller);
        PushLocal();
        try
        {
            foreach (var (argument, value) in arguments)
            {
                if (!_arguments.TryGetValue(argument, out var variable))
                {
                    _arguments.Add(argument, variable = ScriptVariable.Create(argument, ScriptVariableScope.Local));
                }

                SetValue(variable, value);
            }

            Run(template);
        }
        finally
        {
            PopLocal();
        }
    }

    /// <summary>
    /// Renders a partial as <see cref="RenderPartial"/> does, but keeps what it writes for other pages. So it sees its
    /// arguments and the site, and nothing of the page.
    /// </summary>
    public void RenderCached(string name, SourceSpan caller, IEnumerable<KeyValuePair<string, object?>> arguments)
    {
        KeyValuePair<string, object?>[] values = [.. arguments];
        var key = new FragmentKey(name, Root, values);
        if (Output is Utf8Output && Scope.Fragments.Find(key) is { } known && known.Anchors.All(id => Scope.AnchorOf(Page, id) == id))
        {
            Builder.WriteUtf8(known.Html);
            _anchors?.AddRange(known.Anchors.Select(id => (id, id)));
            return;
        }

        var (outer, start) = (_anchors, Builder.Length);
        _anchors = [];
        KeyValuePair<string, object?>[] ofPage = [.. _variables];
        SetSite();
        try
        {
            RenderPartial(name, caller, values);
        }
        finally
        {
            SetSite();
            foreach (var (variable, value) in ofPage)
            {
                _variables.SetValue(variable, value, readOnly: variable is "site" or "page" || variable == Page.ModelName);
            }
        }

        if (Output is Utf8Output && _anchors.TrueForAll(a => a.Asked == a.Given))
        {
            Scope.Fragments.Keep(key, new(Builder.WrittenSpan[start..].ToArray(), [.. _anchors.Select(a => a.Asked)]));
        }

        outer?.AddRange(_anchors);
        _anchors = outer;
    }

    /// <summary>The id of a part of the theme on this page.</summary>
    public string AnchorOf(string id)
    {
        var given = Scope.AnchorOf(Page, id);
        _anchors?.Add((id, given));
        return given;
    }

    /// <summary>Leaves the site as the only variable.</summary>
    private void SetSite()
    {
        _variables.Clear();
        _variables.SetValue("site", Scope.Site, readOnly: true);
    }

    /// <summary>Called for a name that is no variable and no function.</summary>
    private bool Refuse(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        var names = BuiltinObject.Keys.Concat(_variables.Keys).Concat(CurrentLocalNames());
        var name = variable.Scope == ScriptVariableScope.Local ? "$" + variable.Name.TrimStart('$') : variable.Name;
        throw new TemplateMemberException(span, $"there is no variable or function '{name}'", TextDistance.DidYouMean(name, names));
    }

    /// <summary>Called for a member that an object of the template language does not have.</summary>
    private static bool RefuseMember(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        return target is ScriptObject functions && !functions.Contains(member)
            ? throw new TemplateMemberException(span, $"there is no '{member}' here", TextDistance.DidYouMean(member, functions.Keys)) : false;
    }

    /// <summary>The arguments that partials of this page have been given so far.</summary>
    private IEnumerable<string> CurrentLocalNames() => _arguments.Keys.Select(name => "$" + name);

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
        SiteUrl url => Root + url.Path[1..],
        SafeHtml or RichText or StringBuilderOutput => throw new ScriptRuntimeException(CurrentSpan, "HTML cannot be part of text; write it by itself"),
        EdtfDate date => DateText.Long(date),
        _ when value is not null && ModelRegistry.Find(value.GetType()) is not null => ToText(CurrentSpan, value),
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

    void IRichTextWriter.WriteHtml(ReadOnlySpan<byte> html)
    {
        if (Output is Utf8Output)
        {
            Builder.WriteUtf8(html);
        }
        else
        {
            Write(System.Text.Encoding.UTF8.GetString(html));
        }
    }

    public void WriteRoot() => Write(Root);

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
        RenderPartial($"partials/{word}-card", default, [new(word, entity)]);
    }

    void IRichTextWriter.WriteFragment(Entity entity, string fragment) =>
        WriteEscaped(Uri.EscapeDataString(Scope.Graph.AnchorOf(entity, fragment)));

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        ModelRegistry.Find(target.GetType())
        ?? (target is IList and not ScriptArray ? ListAccessor.Instance
            : target is IScriptObject or string or SiteUrl or SafeHtml or RichText || target.GetType().IsPrimitive ? base.GetMemberAccessorImpl(target)
            : throw new ScriptRuntimeException(CurrentSpan, $"values of the type {target.GetType().Name} have no members"));

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        target is IList and not ScriptArray ? ListAccessor.Instance : base.GetListAccessorImpl(target, type);

    /// <summary>
    /// Runs a template into the current output. The library's own way to do so gathers the output as a string, and
    /// empties a capture that it is called in.
    /// </summary>
    private void Run(Template template)
    {
        if (_times is null)
        {
            Write(template);
            return;
        }

        var outside = _within;
        _within = default;
        var elapsed = Elapsed.Start();
        Write(template);
        var taken = elapsed.Time;
        _times.AddTemplate(TemplateSet.NameOf(template.SourceFilePath!), taken - _within);
        _within = outside + taken;
    }

    private void Write(Template template)
    {
        PushSourceFile(template.SourceFilePath!);
        try
        {
            var result = Evaluate(template.Page!);
            Write(template.Page!.Span, result);
        }
        finally
        {
            PopSourceFile();
        }
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
        if (Output is Utf8Output)
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
