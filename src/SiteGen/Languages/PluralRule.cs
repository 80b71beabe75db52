using System.Globalization;

namespace SiteGen.Languages;

/// <summary>
/// A rule of CLDR for one plural category, such as <c>n % 10 = 2..4 and n % 100 != 12..14</c>, for whole numbers
/// (https://unicode.org/reports/tr35/tr35-numbers.html#Plural_rules_syntax).
/// </summary>
/// <param name="alternatives">The conditions: one list of those that must all hold, or another.</param>
internal sealed class PluralRule(PluralRule.Relation[][] alternatives)
{
    /// <summary>Reads a rule.</summary>
    public static PluralRule Parse(string rule) => new(
        [.. rule.Split(" or ").Select(a => a.Split(" and ").Select(ParseRelation).ToArray())]);

    /// <summary>Returns whether a number, 0 or above, is in the category.</summary>
    public bool Matches(int number) => Array.Exists(alternatives, a => Array.TrueForAll(a, r => r.Holds(number)));

    private static Relation ParseRelation(string text)
    {
        var parts = text.Trim().Split(' ');
        var modulus = parts[1] == "%" ? Number(parts[2]) : 0;
        var (sign, list) = modulus > 0 ? (parts[3], parts[4]) : (parts[1], parts[2]);
        return new(parts[0][0], modulus, sign == "!=", [.. list.Split(',').Select(ParseRange)]);
    }

    private static (int First, int Last) ParseRange(string range) =>
        range.Split("..") is [var first, var last] ? (Number(first), Number(last)) : (Number(range), Number(range));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>One condition.</summary>
    /// <param name="Operand">n or i, the number; v, f, t, w, c or e, which are 0 for whole numbers.</param>
    /// <param name="Modulus">The divisor whose remainder is looked at; 0 for the number itself.</param>
    /// <param name="IsNegated">Whether the number must be outside of the ranges.</param>
    /// <param name="Ranges">The ranges.</param>
    internal sealed record Relation(char Operand, int Modulus, bool IsNegated, (int First, int Last)[] Ranges)
    {
        /// <summary>Returns whether it holds for a number.</summary>
        public bool Holds(int number)
        {
            var value = Operand is 'n' or 'i' ? number : 0;
            var operand = Modulus > 0 ? value % Modulus : value;
            return Array.Exists(Ranges, r => operand >= r.First && operand <= r.Last) != IsNegated;
        }
    }
}
