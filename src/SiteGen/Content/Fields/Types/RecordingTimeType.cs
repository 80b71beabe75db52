using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SiteGen.Content.Entities;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Fields.Types;

/// <summary>A time in a recording, or a span of it: <c>12:34</c>, <c>1:02:03</c>, <c>12:34-13:10</c>.</summary>
internal sealed class RecordingTimeType : ScalarType<TimeSpanOfWords>
{
    private const string Forms = "12:34, 1:02:03 or 12:34-13:10";

    public override string Description => "a time in a recording";

    public override JsonSchema Schema { get; } = new()
    {
        Description = $"a time in a recording: {Forms}",
        // Some editors read 12:34 as the number 754, as YAML 1.1 did.
        Types = ["string", "integer"],
        Pattern = @"^\s*\d{1,3}(:[0-5]\d){1,2}(\s*[-–]\s*\d{1,3}(:[0-5]\d){1,2})?\s*$",
        PatternMessage = $"expected a time: {Forms}",
        Range = (0, 3_599_999),
    };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out TimeSpanOfWords value)
    {
        var parts = scalar.Value.Split(['-', '–'], StringSplitOptions.TrimEntries);
        value = null;
        if (parts.Length > 2 || !IsTime(parts[0], out var start) || !IsTime(parts[^1], out var end))
        {
            context.Report(
                Rules.TypeWrong, scalar.Span, $"'{scalar.Value}' is not a time in a recording",
                Suggest(scalar.Value) is { } suggestion ? $"write '{suggestion}'" : $"write it as in {Forms}");
            return false;
        }

        if (end < start)
        {
            context.Report(
                Rules.ValueNotAllowed, scalar.Span, $"the time '{scalar.Value}' ends before it begins",
                $"write '{RecordingTime.Format(end)}-{RecordingTime.Format(start)}'");
            return false;
        }

        value = new(start, parts.Length == 1 ? null : end);
        return true;
    }

    private static bool IsTime(string text, out int seconds) =>
        RecordingTime.TryParse(text, out seconds) && !text.AsSpan().ContainsAny('.', ',');

    /// <summary>The time that seconds, or the notation of web addresses, mean: <c>754</c>, <c>12m34s</c>.</summary>
    private static string? Suggest(string text)
    {
        var (seconds, digits) = (0L, "");
        foreach (var c in text.ToLowerInvariant())
        {
            switch (c)
            {
                case >= '0' and <= '9' when digits.Length < 6:
                    digits += c;
                    break;
                case 'h' or 'm' or 's' when digits.Length > 0:
                    seconds += long.Parse(digits, CultureInfo.InvariantCulture) * (c == 'h' ? 3600 : c == 'm' ? 60 : 1);
                    digits = "";
                    break;
                default:
                    return null;
            }
        }

        seconds += digits.Length > 0 ? long.Parse(digits, CultureInfo.InvariantCulture) : 0;
        return seconds is > 0 and < 3_600_000 ? RecordingTime.Format((int)seconds) : null;
    }
}
