using System.Collections;
using System.Globalization;
using System.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Dates;
using SiteGen.Languages;
using SiteGen.Markup;
using SiteGen.Pages;
using SiteGen.Rendering.Compilation;
using SiteGen.Rendering.Models;
using SiteGen.StructuredData;
using SiteGen.Text;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace SiteGen.Rendering;

/// <summary>
/// Writes the values of templates. Everything is escaped, except types that are HTML already, and goes straight to the
/// bytes of the page, unless a template captures it.
/// </summary>
internal abstract class PageWriter : TemplateContext, IRichTextWriter
{
    /// <summary>The message for HTML that a template uses as text.</summary>
    public const string HtmlInText = "HTML cannot be part of text; write it on its own";

    private readonly Utf8Output _output;
    private readonly GraphScript _graphScript = new();

    /// <summary>
    /// Whether the relative root has been written, in a site in another language, and the path of a text follows.
    /// </summary>
    private bool _isAfterRoot;

    /// <summary>How many sections of other pages are being written, one in the other.</summary>
    private int _sections;

    protected PageWriter(RenderScope scope)
        : base(TemplateFunctions.Create())
    {
        Scope = scope;
        _output = new Utf8Output(Builder);
        PushOutput(_output);
    }

    public RenderScope Scope { get; }

    /// <summary>The bytes of the page.</summary>
    public Utf8Builder Builder { get; } = new(64 * 1024);

    /// <summary>The page being rendered.</summary>
    public PlannedPage Page { get; protected set; } = null!;

    /// <summary>The relative root of the page.</summary>
    public string Root { get; protected set; } = "";

    /// <summary>The position in a compiled template, set before Scriban is asked for something that may fail.</summary>
    public SourceSpan CompiledSpan { protected get; set; }

    /// <summary>The position for errors.</summary>
    protected SourceSpan ErrorSpan => CurrentNode?.Span ?? CompiledSpan;

    /// <summary>Records what a cached partial takes from the page; null outside of one.</summary>
    protected FragmentRecording? Recording { get; set; }

    /// <summary>Whether output goes to the page, and is not captured.</summary>
    protected bool IsDirect => ReferenceEquals(Output, _output);

    /// <summary>Renders a partial into the current output, with the arguments as local variables.</summary>
    public abstract void RenderPartial(string name, SourceSpan caller, Symbol[] parameters, object?[] arguments);

    /// <summary>Writes UTF-8 without escaping.</summary>
    public void WriteRaw(ReadOnlySpan<byte> html)
    {
        if (IsDirect)
        {
            Builder.WriteUtf8(html);
        }
        else
        {
            Write(Encoding.UTF8.GetString(html));
        }

        CheckSize();
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        CompiledSpan = span;
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
            case PageGraph graph:
                WriteRaw(_graphScript.Write(graph));
                break;
            case PhraseHtml phrase:
                WritePhrase(span, phrase);
                break;
            case SiteUrl url:
                WriteRelativeRoot();
                Write(AboveEdition(url));
                WriteEscaped(url.Path.AsSpan(1));
                break;
            case StringBuilderOutput captured:
                // It was escaped when it was captured.
                Write(captured.ToString());
                break;
            default:
                WriteEscaped(ToText(span, textAsObject));
                break;
        }

        CheckSize();
        return this;
    }

    /// <inheritdoc/>
    public override string? ObjectToString(object? value, bool nested = false) => value switch
    {
        SiteUrl url => RootAsText() + AboveEdition(url) + url.Path[1..],
        SafeHtml or RichText or StringBuilderOutput or PhraseHtml =>
            throw new ScriptRuntimeException(ErrorSpan, HtmlInText),
        EdtfDate date => Scope.Graph.Language.Dates.Long(date),
        CustomMap => ToText(ErrorSpan, value),
        _ when value is not null && ModelRegistry.Find(value.GetType()) is not null => ToText(ErrorSpan, value),
        _ => base.ObjectToString(value, nested),
    };

    /// <summary>Unlike in Scriban, empty text, zero and empty lists are false.</summary>
    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        bool flag => flag,
        null => false,
        string text => text.Length > 0,
        RichText rich => !rich.IsEmpty,
        int number => number != 0,
        long number => number != 0,
        double number => number != 0,
        decimal number => number != 0,
        StringBuilderOutput captured => captured.Builder.Length > 0,
        CustomMap map => map.Count > 0,
        ICollection list => list.Count > 0,
        _ => base.ToBool(span, value),
    };

    void IRichTextWriter.WriteHtml(ReadOnlySpan<byte> html)
    {
        if (_isAfterRoot && html.Length > 0)
        {
            _isAfterRoot = false;
            var end = html.IndexOfAny("\"#?"u8);
            if (Settings.IsShared("/" + Encoding.UTF8.GetString(end < 0 ? html : html[..end])))
            {
                WriteRaw("../"u8);
            }
        }

        WriteRaw(html);
    }

    void IRichTextWriter.WriteRelativeRoot()
    {
        WriteRelativeRoot();
        _isAfterRoot = Settings.Edition is not null;
    }

    public void WriteRelativeRoot()
    {
        if (!IsDirect)
        {
            Write(RootAsText());
            return;
        }

        var start = Builder.Length;
        Write(Root);
        Recording?.AddRoot(start, Builder.Length - start);
    }

    void IRichTextWriter.WriteOwnPage()
    {
    }

    /// <summary>The name of a quotation is its words, which may be in another language than the text.</summary>
    void IRichTextWriter.WriteName(Entity entity)
    {
        var language = entity is Quote quote ? Scope.Graph.LanguageOfWords(quote) : null;
        if (language is not null)
        {
            Write($"<span{Direction.Attributes(language, Scope.Graph.Settings.Language)}>");
        }

        WriteEscaped(Scope.Graph.TitleOf(entity));
        if (language is not null)
        {
            Write("</span>");
        }
    }

    void IRichTextWriter.WriteCard(Entity entity)
    {
        var word = EntityKindNames.Name(entity.Kind);
        RenderPartial($"partials/{word}-card", default, [Scope.Templates.Symbols.Of(word)], [entity]);
    }

    void IRichTextWriter.WriteSection(Entity entity, string fragment)
    {
        if (_sections < SectionEmbed.MaximumNesting)
        {
            _sections++;
            Scope.Graph.SectionOf(entity, fragment)?.WriteTo(this);
            _sections--;
        }
    }

    void IRichTextWriter.WriteFragment(Entity entity, string fragment) =>
        WriteEscaped(Uri.EscapeDataString(Scope.Graph.AnchorOf(entity, fragment)));

    private SiteSettings Settings => Scope.Graph.Settings;

    /// <summary>What leads from the home page of another language to files that all languages share.</summary>
    private string AboveEdition(SiteUrl url) =>
        Settings.Edition is not null && (url.IsFromMain || Settings.IsShared(url.Path)) ? "../" : "";

    private void WritePhrase(SourceSpan span, PhraseHtml phrase)
    {
        foreach (var part in phrase.Form)
        {
            switch (part.Kind)
            {
                case Phrase.PartKind.Text:
                    WriteEscaped(part.Text);
                    break;
                case Phrase.PartKind.Argument:
                    Write(span, phrase.ValueOf(part.Text));
                    break;
                case Phrase.PartKind.LinkStart:
                    Write("<a href=\"");
                    Write(span, phrase.ValueOf(part.Text));
                    Write("\">");
                    break;
                default:
                    Write("</a>");
                    break;
            }
        }
    }

    /// <summary>The relative root as part of a text, where it cannot be found again.</summary>
    private string RootAsText()
    {
        if (Recording is not null)
        {
            Recording.ContainsRoot = true;
        }

        return Root;
    }

    private string ToText(SourceSpan span, object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        IFormattable number when value.GetType().IsPrimitive => number.ToString(null, CultureInfo.InvariantCulture),
        CustomMap map => throw new TemplateException(
            span, "keys with values cannot be written as text", $"write one of them: {string.Join(", ", map.Keys)}"),
        EdtfDate date => Scope.Graph.Language.Dates.Long(date),
        _ when ModelRegistry.Find(value.GetType()) is { } accessor => throw new TemplateException(
            span, $"{accessor.TypeName} cannot be written as text",
            $"write one of its members: {string.Join(", ", accessor.Names)}"),
        _ => base.ObjectToString(value) ?? "",
    };

    /// <summary>Stops a page, or what a template captures, that becomes too large.</summary>
    protected void CheckSize()
    {
        var size = IsDirect ? Builder.Length : (Output as StringBuilderOutput)?.Builder.Length ?? 0;
        if (size > Limits.Page)
        {
            throw new TemplateException(
                ErrorSpan, $"the page has more than {Limits.Size(Limits.Page)} here",
                "look for a loop that does not end, or spread the list over several pages");
        }
    }

    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        if (IsDirect && Builder.TryWritePlain(text))
        {
            return;
        }

        if (BidiControls.AreIn(text))
        {
            text = BidiControls.Isolate(text);
        }

        if (IsDirect)
        {
            Builder.WriteEscaped(text);
        }
        else
        {
            using var escaped = new Utf8Builder(text.Length + 16);
            escaped.WriteEscaped(text);
            Write(Encoding.UTF8.GetString(escaped.WrittenSpan));
        }
    }

    /// <summary>Sends the output of templates to the bytes of the page.</summary>
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
