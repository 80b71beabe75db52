using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Content.Yaml;

/// <summary>
/// Reads YAML into nodes with positions. It uses parser events, not the deserializer: they need no reflection, keep
/// raw text (<c>2018-02</c> stays as written), and are twice as fast.
/// </summary>
internal static class YamlReader
{
    /// <summary>
    /// Reads a region of a file as one YAML mapping. Returns null, and reports why, if it cannot be read. An empty
    /// region is an empty mapping.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="region">The region.</param>
    /// <param name="diagnostics">Collects the mistakes.</param>
    /// <param name="longest">The most characters.</param>
    /// <param name="hasComments">Whether values are texts of an editor, which can have comments.</param>
    public static YamlMapping? Read(
        SourceFile file,
        SourceSpan region,
        List<Diagnostic> diagnostics,
        int longest = Limits.FrontMatter,
        bool hasComments = false)
    {
        // The parser can take minutes for longer hostile text.
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

        // Lockfiles have an entry for each quotation or source.
        var cursor = new Cursor(
            file,
            region,
            diagnostics,
            longest > Limits.FrontMatter ? int.MaxValue : Limits.FrontMatterEntries,
            hasComments);
        try
        {
            return cursor.ReadDocument();
        }
        catch (YamlException exception)
        {
            var start = Math.Clamp(region.Start + (int)exception.Start.Index, region.Start, region.End);
            diagnostics.Add(YamlError.Explain(file, region, start));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The parser throws this for some unclosed brackets.
            diagnostics.Add(YamlError.Explain(file, region, region.Start));
            return null;
        }
    }

    private static Diagnostic TooDeep(SourceFile file, SourceSpan span) =>
        new(Rules.FrontMatterTooLarge, file, span, $"the YAML is nested more than {Limits.YamlDepth} levels deep",
            "no key needs lists in lists: check the brackets and the indentation");

    /// <summary>
    /// The offset of the first flow bracket that is nested too deeply for the parser. Brackets in quoted text count
    /// too, so twice the maximum is allowed.
    /// </summary>
    private static int? FindTooDeep(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '[' or '{' ? 1 : text[i] is ']' or '}' && depth > 0 ? -1 : 0;
            if (depth > Limits.YamlDepth * 2)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Walks the events of one document.</summary>
    private sealed class Cursor(
        SourceFile file, SourceSpan region, List<Diagnostic> diagnostics, int mostEntries, bool hasComments)
    {
        private readonly Parser _parser = new(new StringReader(file.Slice(region).ToString()));
        private int _entries;

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

            // Text after the end of the document, `...` or a second `---`, would be silently ignored.
            while (_parser.Current is DocumentEnd && _parser.MoveNext())
            {
            }

            if (_parser.Current is not null and not StreamEnd)
            {
                diagnostics.Add(new(Rules.YamlInvalid, file, Span(_parser.Current), "unexpected text after the keys",
                    "remove the line '---' or '...': all keys are in one piece"));
                return null;
            }

            switch (node)
            {
                case YamlMapping mapping:
                    return mapping;
                case YamlScalar { IsNull: true }:
                    return new YamlMapping(node.Span, []);
                default:
                    diagnostics.Add(new(Rules.YamlInvalid, file, node.Span, "expected keys with values",
                        "a key is followed by a colon and a space: 'key: value'"));
                    return null;
            }
        }

        private SourceSpan Span(ParsingEvent e) =>
            SourceSpan.FromBounds(region.Start + (int)e.Start.Index, region.Start + (int)e.End.Index);

        /// <summary>Reads the node at the current event and moves past it.</summary>
        private YamlNode? ReadNode(int depth)
        {
            var current = _parser.Current!;
            if (depth > Limits.YamlDepth)
            {
                diagnostics.Add(TooDeep(file, Span(current)));
                return null;
            }

            if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false })
            {
                diagnostics.Add(new(Rules.YamlFeatureRefused, file, Span(current),
                    "YAML anchors and aliases are not supported",
                    "write the value out, or put it in quotation marks"));
                return null;
            }

            // The parser gives quoted text the non-specific tag, `!`.
            if (current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
            {
                var written = file.Slice(Span(current)).ToString().Split([' ', '\t', '\r', '\n'], 2)[0];
                diagnostics.Add(new(Rules.YamlFeatureRefused, file, Span(current),
                    $"the YAML tag '{written}' is not supported",
                    "remove the tag, or put the value in quotation marks"));
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
                    diagnostics.Add(new(Rules.YamlInvalid, file, Span(current), "expected a value"));
                    return null;
            }
        }

        /// <summary>Reads a value. It can have control characters as escapes: <c>"\x01"</c>.</summary>
        private YamlScalar ReadScalar(Scalar scalar)
        {
            var (span, value) = (TrimEnd(Span(scalar)), scalar.Value);
            if (ControlCharacters.FindAll(value) is [var first, ..])
            {
                var (message, help) = ControlCharacters.Explain(value[first]);
                diagnostics.Add(new(Rules.ControlCharacter, file, span, message, help));
                value = ControlCharacters.Replace(value);
            }

            var isAddress = value.Contains("://", StringComparison.Ordinal);
            if (BidiControls.Find(value, isAddress) is >= 0 and var offset)
            {
                var (message, help) = BidiControls.Explain(value[offset]);
                // An escape such as "\u202E" is not in the text.
                var place = file.Slice(span).IndexOf(value[offset]);
                diagnostics.Add(new(
                    Rules.BidiControl, file, place < 0 ? span : new(span.Start + place, 1), message, help));
                value = isAddress ? BidiControls.Encode(value) : value;
            }

            if (scalar.Style == ScalarStyle.Plain && scalar.End.Line > scalar.Start.Line
                && SwallowedList.Find(file.Slice(span)) is >= 0 and var hyphen)
            {
                diagnostics.Add(SwallowedList.Report(file, span, hyphen));
            }

            var isPlain = scalar.Style == ScalarStyle.Plain;
            if (!hasComments || !UncommentedText.HasMarks(value)
                || UncommentedText.OfValue(value) is not { HasComments: true } text)
            {
                return new YamlScalar(span, value, isPlain);
            }

            return new YamlScalar(span, string.IsNullOrWhiteSpace(text.Text) ? "" : text.Text, isPlain)
            {
                Written = value,
                UnclosedComment = text.Unclosed,
            };
        }

        /// <summary>Counts a key or list item, and reports the first that is too many.</summary>
        private bool IsTooMany(ParsingEvent entry)
        {
            if (++_entries <= mostEntries)
            {
                return false;
            }

            diagnostics.Add(new(
                Rules.FrontMatterTooLarge, file, Span(entry), string.Create(
                    CultureInfo.InvariantCulture, $"the YAML has more than {mostEntries:#,0} keys and list items"),
                "spread them over several files"));
            return true;
        }

        private YamlSequence? ReadSequence(ParsingEvent start, int depth)
        {
            var items = new List<YamlNode>();
            _parser.MoveNext();
            while (_parser.Current is not SequenceEnd)
            {
                if (IsTooMany(_parser.Current!) || ReadNode(depth + 1) is not { } item)
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
                if (IsTooMany(_parser.Current!) || ReadNode(depth + 1) is not { } key)
                {
                    return null;
                }

                if (key is not YamlScalar name)
                {
                    diagnostics.Add(new(Rules.YamlInvalid, file, key.Span, "a key must be a word",
                        "put text with brackets in quotation marks"));
                    return null;
                }

                if (ReadNode(depth + 1) is not { } value)
                {
                    return null;
                }

                if (name is { Value: "", IsPlain: true })
                {
                    // The parser knows no place for a key that is not there.
                    diagnostics.Add(new(Rules.YamlInvalid, file, file.GetLineSpan(value.Span.Start),
                        "there is no key before the colon", "a key is followed by a colon and a space: 'key: value'"));
                    return null;
                }

                entries.Add(new(name, value));
            }

            var span = Enclose(start, _parser.Current, entries.Count == 0 ? null : entries[^1].Value);
            if (entries.Count > 0 && file.Slice(span) is not ['{', ..])
            {
                // The parser gives a pair in a list, '[a: b]', the place of something before it.
                span = SourceSpan.FromBounds(entries[0].Key.Span.Start, entries[^1].Value.Span.End);
            }

            _parser.MoveNext();
            return new YamlMapping(span, entries);
        }

        /// <summary>
        /// The span of a collection, from its start event to the end of its last node: the end event of a block
        /// collection is often lines below.
        /// </summary>
        private SourceSpan Enclose(ParsingEvent start, ParsingEvent end, YamlNode? last)
        {
            var from = Span(start).Start;
            var isFlow = start
                is SequenceStart { Style: SequenceStyle.Flow }
                or MappingStart { Style: MappingStyle.Flow };
            var to = isFlow ? Math.Max(Span(end).End, Span(end).Start + 1) : last?.Span.End ?? Span(start).End;
            return SourceSpan.FromBounds(from, to);
        }

        /// <summary>The span without the white space at its end, which block scalars include.</summary>
        private SourceSpan TrimEnd(SourceSpan span)
        {
            var text = file.Slice(span);
            return span with { Length = text.TrimEnd().Length };
        }
    }
}
