using System.Buffers;
using SiteGen.Text;

namespace SiteGen.Formats;

/// <summary>
/// Writes CSV (RFC 4180): UTF-8 without a byte order mark, which many programs would take for a part of the first name,
/// and rows that end with CR LF. Spreadsheets take a cell that begins like a formula for one and run it, so such a cell
/// begins with an apostrophe.
/// </summary>
internal sealed class CsvWriter : IDisposable
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    private readonly Utf8Builder _text = new();
    private bool _isFirst = true;

    /// <summary>Returns the file.</summary>
    public byte[] ToArray() => _text.ToArray();

    /// <summary>Writes a cell; null is an empty one.</summary>
    public void Cell(string? value)
    {
        if (!_isFirst)
        {
            _text.Write(',');
        }

        _isFirst = false;
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        var isFormula = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        if (!value.AsSpan().ContainsAny(Quoted))
        {
            _text.Write(isFormula ? "'" : "");
            _text.Write(value);
            return;
        }

        _text.Write(isFormula ? "\"'" : "\"");
        _text.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
        _text.Write('"');
    }

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        _text.Write("\r\n");
        _isFirst = true;
    }

    public void Dispose() => _text.Dispose();
}
