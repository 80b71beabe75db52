using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Content;

/// <summary>A number that a site gave a key of its own.</summary>
/// <param name="Written">The number as it is in the file: <c>1.50</c> stays so.</param>
/// <param name="Value">The number to calculate with.</param>
public sealed partial record CustomNumber(string Written, object Value)
{
    /// <summary>
    /// Reads a number as the core schema of YAML 1.2 does (<see href="https://yaml.org/spec/1.2.2/#103-core-schema"/>).
    /// Infinity and "not a number", which JSON does not have, stay text.
    /// </summary>
    /// <returns>The number; null for other text.</returns>
    internal static CustomNumber? Parse(string text)
    {
        if (Prefixed().Match(text) is { Success: true } prefixed)
        {
            var isHex = text[1] == 'x';
            return Digits(prefixed.Groups["digits"].Value, isHex ? 16 : 8) is { } whole
                ? new(whole.ToString(CultureInfo.InvariantCulture), Small(whole)) : null;
        }

        if (!Decimal().IsMatch(text))
        {
            return null;
        }

        // A decimal keeps the zeros at the end, and is exact; what is too large or too small for it is rounded.
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            && (exact != 0 || !HasDigits().IsMatch(text)))
        {
            return new(InJson(text, exact.ToString(CultureInfo.InvariantCulture)), Small(exact));
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rounded)
            && double.IsFinite(rounded)
            ? new(InJson(text, rounded.ToString("R", CultureInfo.InvariantCulture)), rounded) : null;
    }

    /// <summary>The number as written if JSON can say it so, or else the same number as JSON can say it.</summary>
    private static string InJson(string text, string otherwise) => Json().IsMatch(text) ? text : otherwise;

    /// <summary>Whole numbers are as small as the other numbers of templates, so that they are equal to them.</summary>
    private static object Small(decimal number) =>
        number.Scale > 0 ? number
        : number is >= int.MinValue and <= int.MaxValue ? (int)number
        : number is >= long.MinValue and <= long.MaxValue ? (long)number
        : number;

    private static decimal? Digits(string digits, int radix)
    {
        var number = 0m;
        foreach (var digit in digits)
        {
            if (number > decimal.MaxValue / (radix + 1))
            {
                return null;
            }

            number = (number * radix) + Convert.ToInt32(digit.ToString(), 16);
        }

        return number;
    }

    [GeneratedRegex("^0(x(?<digits>[0-9a-fA-F]+)|o(?<digits>[0-7]+))$", RegexOptions.CultureInvariant)]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    /// <summary>A digit other than 0, before any exponent.</summary>
    [GeneratedRegex("^[^eE]*[1-9]", RegexOptions.CultureInvariant)]
    private static partial Regex HasDigits();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Json();
}
