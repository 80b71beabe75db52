using System.Globalization;
using System.Text;

namespace SiteGen.Languages;

/// <summary>Writes whole numbers in the figures and groups of a language: 12,000, 12.000, ۱۲٬۰۰۰, 12,00,000.</summary>
internal sealed class NumberFormat
{
    private readonly string _separator;
    private readonly int[] _digits;
    private readonly bool _isAscii;
    private readonly int _leastInFront;
    private readonly int _first;
    private readonly int _others;

    public NumberFormat(LanguageData data)
    {
        var symbols = data.List("numbers");
        _separator = symbols[1];
        _leastInFront = int.Parse(symbols[2], CultureInfo.InvariantCulture);
        _digits = [.. symbols[3].EnumerateRunes().Select(r => r.Value)];
        _isAscii = symbols[3] == "0123456789";
        // Groups of three, but in India of two after the first.
        var groups = data["number"].Split(';')[0].Split('.')[0].Split(',');
        _first = groups[^1].Length;
        _others = groups.Length > 2 ? groups[^2].Length : _first;
    }

    /// <summary>Returns a number with its groups.</summary>
    public string Grouped(int number)
    {
        var digits = Math.Abs((long)number).ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        for (var i = 0; i < digits.Length; i++)
        {
            var left = digits.Length - i;
            if (i > 0 && digits.Length >= _first + _leastInFront && left >= _first && (left - _first) % _others == 0)
            {
                text.Append(_separator);
            }

            Append(text, digits[i]);
        }

        return number < 0 ? $"-{text}" : text.ToString();
    }

    /// <summary>Returns a number without groups: a day or a year.</summary>
    public string Plain(int number)
    {
        if (_isAscii)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var text = new StringBuilder();
        foreach (var digit in number.ToString(CultureInfo.InvariantCulture))
        {
            Append(text, digit);
        }

        return text.ToString();
    }

    private void Append(StringBuilder text, char digit)
    {
        if (char.IsAsciiDigit(digit))
        {
            text.Append(char.ConvertFromUtf32(_digits[digit - '0']));
        }
        else
        {
            text.Append(digit);
        }
    }
}
