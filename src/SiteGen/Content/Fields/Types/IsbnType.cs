using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields.Types;

/// <summary>
/// An international standard book number (ISO 2108) of 10 or 13 digits, with hyphens or spaces anywhere. The last digit
/// is a check of the others.
/// </summary>
internal sealed class IsbnType : ScalarType<string>
{
    public override string Description => "an ISBN";

    public override JsonSchema Schema { get; } = new()
    {
        Description = "an ISBN of 10 or 13 digits",
        Types = ["string", "number"],
        Pattern = @"^\s*(ISBN(-1[03])?:?\s*)?(97[89][- ]?)?([0-9][- ]?){9}[0-9Xx]\s*$",
        PatternMessage = "expected an ISBN of 10 or 13 digits, such as 978-0-521-84459-8",
    };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = WithoutLabel(scalar.Value.Trim());
        var digits = string.Concat(value.Where(c => c is not ('-' or ' ' or '\u2010' or '\u2011' or '–')))
            .ToUpperInvariant();
        var check = digits.Length switch
        {
            10 when HasDigits(digits, 9) && digits[9] is 'X' or (>= '0' and <= '9') => CheckOf10(digits),
            13 when HasDigits(digits, 13)
                && (digits.StartsWith("978", StringComparison.Ordinal)
                    || digits.StartsWith("979", StringComparison.Ordinal)) => CheckOf13(digits),
            _ => '?',
        };
        if (check == '?')
        {
            context.Report(
                Rules.ValueNotAllowed, scalar.Span, $"'{scalar.Value.Trim()}' is not an ISBN",
                "an ISBN has 10 digits, of which the last may be X, or 13 that begin with 978 or 979");
            return false;
        }

        if (check != digits[^1])
        {
            context.Report(
                Rules.ValueNotAllowed, scalar.Span, $"a digit of the ISBN '{value}' is wrong",
                $"compare it with the book: after the other digits, the last would be {check}");
            return false;
        }

        return true;
    }

    private static string WithoutLabel(string text)
    {
        foreach (var label in (ReadOnlySpan<string>)["ISBN-13", "ISBN-10", "ISBN"])
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                return text[label.Length..].TrimStart(':', ' ');
            }
        }

        return text;
    }

    private static bool HasDigits(string text, int count) =>
        text.AsSpan(0, count).IndexOfAnyExceptInRange('0', '9') < 0;

    private static char CheckOf10(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            sum += (10 - i) * (digits[i] - '0');
        }

        var check = (11 - (sum % 11)) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }

    private static char CheckOf13(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 12; i++)
        {
            sum += (i % 2 == 0 ? 1 : 3) * (digits[i] - '0');
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
