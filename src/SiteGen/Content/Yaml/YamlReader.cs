using SiteGen.Diagnostics;
using SiteGen.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Content.Yaml;

/// <summary>
/// Reads YAML into nodes that know their place in the file. Built on parser events: they are twice as fast as the
/// deserializer, keep raw text (so that <c>2018-02</c> stays what it is), and need no reflection.
/// </summary>
internal static class YamlReader
{
    /// <summary>More than any front matter needs; beyond, the parser can be made to run for minutes.</summary>
    public const int LongestFrontMatter = 256 * 1024;

    private const int MaximumDepth = 32;

    /// <summary>
    /// Reads a stretch of a file as one YAML mapping. Null when it cannot be read; then there is a diagnostic.
    /// An empty stretch gives an empty mapping.
    /// </summary>
    public static YamlMapping? Read(SourceFile file, SourceSpan region, List<Diagnostic> diagnostics, int longest = LongestFrontMatter)
    {
        if (region.Length > longest)
        {
            diagnostics.Add(new(Rules.FrontMatterTooLarge, file, new(region.Start, 0),
                $"the YAML is longer than {longest / 1024} KiB", "move long text into the body"));
            return null;
        }

        if (FindTooDeep(file.Slice(region)) is { } deep)
        {
            diagnostics.Add(TooDeep(file, new(region.Start + deep, 1)));
            return null;
        }

        var cursor = new Cursor(file, region, diagnostics);
        try
        {
            return cursor.ReadDocument();
        }
        catch (YamlException exception)
        {
            diagnostics.Add(Explain(file, region, exception));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The parser gives up so on some brackets that are not closed.
            diagnostics.Add(YamlComplaint.Explain(file, region, region.Start, region.Start, ""));
            return null;
        }
    }

    private static Diagnostic TooDeep(SourceFile file, SourceSpan span) =>
        new(Rules.FrontMatterTooLarge, file, span, $"the YAML is nested more than {MaximumDepth} levels deep",
            "no key needs lists in lists: check the brackets and the indentation");

    /// <summary>
    /// The offset of the first flow bracket that nests too deeply. Brackets in quoted text count too, which no honest
    /// front matter notices.
    /// </summary>
    private static int? FindTooDeep(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '[' or '{' ? 1 : text[i] is ']' or '}' && depth > 0 ? -1 : 0;
            if (depth > MaximumDepth * 2)
            {
                return i;
            }
        }

        return null;
    }

    private static Diagnostic Explain(SourceFile file, SourceSpan region, YamlException exception)
    {
        var start = Math.Clamp(region.Start + (int)exception.Start.Index, region.Start, region.End);
        var end = Math.Clamp(region.Start + (int)exception.End.Index, start, region.End);
        var message = exception.Message;
        // Messages of the parser may begin with "(Line: 2, Col: 3, Idx: 9) - (…): ", which our own header says better.
        var colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        return YamlComplaint.Explain(file, region, start, end, colon < 0 ? message : message[(colon + 3)..]);
    }

    /// <summary>Walks the events of one document.</summary>
    private sealed class Cursor(SourceFile file, SourceSpan region, List<Diagnostic> diagnostics)
    {
        private readonly Parser _parser = new(new StringReader(file.Slice(region).ToString()));

        public YamlMapping? ReadDocument()
        {
            while (_parser.MoveNext() && _parser.Current is StreamStart or DocumentStart)
            {
            }

            if (_parser.Current is StreamEnd or DocumentEnd or null)
            {
                return new YamlMapping(new(region.Start, 0), []);
            }

            var node = ReadNode(0);
            if (node is null)
            {
                return null;
            }

            // Behind an end of the document, `...` or a second `---`, everything would be lost in silence.
            while (_parser.Current is DocumentEnd && _parser.MoveNext())
            {
            }

            if (_parser.Current is not null and not StreamEnd)
            {
                diagnostics.Add(new(Rules.YamlInvalid, file, Span(_parser.Current), "unexpected text behind the keys"));
                return null;
            }

            switch (node)
            {
                case YamlMapping mapping:
                    return mapping;
                case YamlScalar { IsNull: true }:
                    return new YamlMapping(node.Span, []);
                default:
                    diagnostics.Add(new(Rules.YamlInvalid, file, node.Span, "keys with values are expected here",
                        "a key is followed by a colon and a space: 'key: value'"));
                    return null;
            }
        }

        private SourceSpan Span(ParsingEvent e) =>
            SourceSpan.FromBounds(region.Start + (int)e.Start.Index, region.Start + (int)e.End.Index);

        /// <summary>Reads the node at the current event and moves behind it.</summary>
        private YamlNode? ReadNode(int depth)
        {
            var current = _parser.Current!;
            if (depth > MaximumDepth)
            {
                diagnostics.Add(TooDeep(file, Span(current)));
                return null;
            }

            if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false })
            {
                diagnostics.Add(new(Rules.YamlFeatureRefused, file, Span(current),
                    "YAML anchors and aliases are not used in front matter", "write the value out, or put it in quotation marks"));
                return null;
            }

            // `!` is the non-specific tag, which the parser also gives to quoted text.
            if (current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
            {
                var written = file.Slice(Span(current)).ToString().Split([' ', '\t', '\r', '\n'], 2)[0];
                diagnostics.Add(new(Rules.YamlFeatureRefused, file, Span(current),
                    $"the YAML tag '{written}' is not used in front matter", "leave the tag out, or put the value in quotation marks"));
                return null;
            }

            switch (current)
            {
                case Scalar scalar:
                    _parser.MoveNext();
                    return ReadScalar(scalar);
                case SequenceStart:
                    return ReadSequence(current, depth);
                case MappingStart:
                    return ReadMapping(current, depth);
                default:
                    diagnostics.Add(new(Rules.YamlInvalid, file, Span(current), "a value is expected here"));
                    return null;
            }
        }

        /// <summary>A value; the file holds no control characters, but quoted text can name them: <c>"\x01"</c>.</summary>
        private YamlScalar ReadScalar(Scalar scalar)
        {
            var (span, value) = (TrimEnd(Span(scalar)), scalar.Value);
            if (ControlCharacters.FindAll(value) is [var first, ..])
            {
                var (message, help) = ControlCharacters.Explain(value[first]);
                diagnostics.Add(new(Rules.ControlCharacter, file, span, message, help));
                value = ControlCharacters.Replace(value);
            }

            return new YamlScalar(span, value, scalar.Style == ScalarStyle.Plain);
        }

        private YamlSequence? ReadSequence(ParsingEvent start, int depth)
        {
            var items = new List<YamlNode>();
            _parser.MoveNext();
            while (_parser.Current is not SequenceEnd)
            {
                if (ReadNode(depth + 1) is not { } item)
                {
                    return null;
                }

                items.Add(item);
            }

            var span = Enclose(start, _parser.Current, items.Count == 0 ? null : items[^1]);
            _parser.MoveNext();
            return new YamlSequence(span, items);
        }

        private YamlMapping? ReadMapping(ParsingEvent start, int depth)
        {
            var entries = new List<YamlEntry>();
            _parser.MoveNext();
            while (_parser.Current is not MappingEnd)
            {
                if (ReadNode(depth + 1) is not { } key)
                {
                    return null;
                }

                if (key is not YamlScalar name)
                {
                    diagnostics.Add(new(Rules.YamlInvalid, file, key.Span, "a key must be a word"));
                    return null;
                }

                if (ReadNode(depth + 1) is not { } value)
                {
                    return null;
                }

                entries.Add(new(name, value));
            }

            var span = Enclose(start, _parser.Current, entries.Count == 0 ? null : entries[^1].Value);
            _parser.MoveNext();
            return new YamlMapping(span, entries);
        }

        /// <summary>
        /// From the start event to the end of what is inside: the end event of a block collection stands wherever the
        /// parser noticed, often lines below.
        /// </summary>
        private SourceSpan Enclose(ParsingEvent start, ParsingEvent end, YamlNode? last)
        {
            var from = Span(start).Start;
            var isFlow = start is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };
            return SourceSpan.FromBounds(from, isFlow ? Math.Max(Span(end).End, Span(end).Start + 1) : last?.Span.End ?? Span(start).End);
        }

        /// <summary>Block scalars end behind their last line end; the span ends at the text.</summary>
        private SourceSpan TrimEnd(SourceSpan span)
        {
            var text = file.Slice(span);
            return span with { Length = text.TrimEnd().Length };
        }
    }
}
