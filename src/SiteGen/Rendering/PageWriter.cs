using System.Collections;
using System.Globalization;
using System.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Markup;
using SiteGen.Pages;
using SiteGen.Rendering.Models;
using SiteGen.Text;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace SiteGen.Rendering;

/// <summary>
/// Writes what templates write. Everything is escaped, except typed values that are HTML already, and goes straight to the
/// bytes of the page, unless a template captures it.
/// </summary>
internal abstract class PageWriter : TemplateContext, IRichTextWriter
{
    private readonly Utf8Output _output;

    /// <summary>Where the compiled template stands that asks the engine for something.</summary>
    private SourceSpan _place;

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

    /// <summary>The way from the page to the home page.</summary>
    public string Root { get; protected set; } = "";

    /// <summary>What the partial depends on that is rendered for more than one page; null outside one.</summary>
    protected FragmentRecording? Recording { get; set; }

    /// <summary>Whether what is written goes to the page, and is not captured.</summary>
    protected bool IsDirect => ReferenceEquals(Output, _output);

    /// <summary>Where the template stands.</summary>
    protected SourceSpan Place => CurrentNode?.Span ?? _place;

    /// <summary>Says where a compiled template stands before it asks the engine for something that may complain.</summary>
    public void StandAt(SourceSpan span) => _place = span;

    /// <summary>Renders a partial into the current output, with the arguments as local variables.</summary>
    public abstract void RenderPartial(string name, SourceSpan caller, string[] names, object?[] values);

    /// <summary>Writes UTF-8 that needs no escaping.</summary>
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
        Recording?.AddRoot(start, Builder.Length - start);
    }

    /// <summary>The way to the home page where it becomes a part of some text, and cannot be told from it any more.</summary>
    private string RootAsText()
    {
        if (Recording is not null)
        {
            Recording.IsBound = true;
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
        var word = EntityKindNames.Word(entity.Kind);
        RenderPartial($"partials/{word}-card", default, [word], [entity]);
    }

    void IRichTextWriter.WriteFragment(Entity entity, string fragment) =>
        WriteEscaped(Uri.EscapeDataString(Scope.Graph.AnchorOf(entity, fragment)));

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
            Write(Encoding.UTF8.GetString(escaped.WrittenSpan));
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
