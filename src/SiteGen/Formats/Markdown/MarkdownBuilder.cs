using System.Text;

namespace SiteGen.Formats.Markdown;

/// <summary>
/// Builds Markdown (CommonMark 0.31) block by block, in nested quotations and list items. A paragraph is one line, so
/// that no line of a text begins like a list or a heading by accident; <see cref="MarkdownEscape"/> cares for the
/// first.
/// </summary>
internal sealed class MarkdownBuilder
{
    private readonly StringBuilder _text = new(4096);
    private readonly List<Container> _containers = [];
    private int _lineStart;
    private bool _isLineOpen;

    /// <summary>Whether the current line has nothing yet but the marks of its containers.</summary>
    public bool IsAtLineStart => _text.Length == _lineStart;

    /// <summary>The last character; a line end before the first.</summary>
    public char Last => IsAtLineStart ? '\n' : _text[^1];

    /// <summary>Begins a block, after an empty line where one is needed.</summary>
    public void Block()
    {
        // The first block in an item stands as close to what is before it as the item.
        var isTight = _containers.Find(c => !c.IsStarted)?.IsTight ?? false;
        if (_text.Length > 0)
        {
            EndLine();
            if (!isTight)
            {
                BlankLine();
            }
        }

        StartLine();
    }

    /// <summary>Begins another line of the same block.</summary>
    public void Line()
    {
        EndLine();
        StartLine();
    }

    /// <summary>Enters a quotation, a list item or a note; its first block begins with its mark.</summary>
    /// <param name="first">What its first line begins with: <c>1. </c>.</param>
    /// <param name="rest">What its other lines begin with: three spaces.</param>
    /// <param name="isTight">Whether no empty line is before it.</param>
    public void Enter(string first, string rest, bool isTight = false) => _containers.Add(new(first, rest, isTight));

    /// <summary>Leaves what was entered last.</summary>
    /// <param name="showsEmpty">Whether its mark is written even if nothing is in it.</param>
    public void Leave(bool showsEmpty = false)
    {
        if (showsEmpty && !_containers[^1].IsStarted)
        {
            Block();
        }

        _containers.RemoveAt(_containers.Count - 1);
    }

    /// <summary>Appends Markdown to the current line.</summary>
    public void Write(string markdown) => _text.Append(markdown);

    /// <summary>Appends Markdown to the current line.</summary>
    public void Write(ReadOnlySpan<char> markdown) => _text.Append(markdown);

    /// <summary>Appends text to the current line, escaped.</summary>
    /// <param name="text">The text; white space in it is a space.</param>
    /// <param name="isHeading">Whether the line is a heading.</param>
    public void WriteText(ReadOnlySpan<char> text, bool isHeading = false) =>
        MarkdownEscape.Append(_text, text, IsAtLineStart, isHeading);

    /// <summary>Makes sure that what follows is no picture: a link after an exclamation mark.</summary>
    public void SeparateFromMark()
    {
        if (Last == '!')
        {
            _text.Insert(_text.Length - 1, '\\');
        }
    }

    /// <summary>Returns all of it with one line end at its end.</summary>
    public byte[] ToUtf8()
    {
        EndLine();
        return Encoding.UTF8.GetBytes(_text.ToString());
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void EndLine()
    {
        if (_isLineOpen)
        {
            TrimEnd();
            _text.Append('\n');
            _isLineOpen = false;
        }
    }

    private void StartLine()
    {
        foreach (var container in _containers)
        {
            _text.Append(container.IsStarted ? container.Rest : container.First);
            container.IsStarted = true;
        }

        _lineStart = _text.Length;
        _isLineOpen = true;
    }

    private void BlankLine()
    {
        foreach (var container in _containers.TakeWhile(c => c.IsStarted))
        {
            _text.Append(container.Rest);
        }

        TrimEnd();
        _text.Append('\n');
    }

    private void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }
    }

    private sealed record Container(string First, string Rest, bool IsTight)
    {
        public bool IsStarted { get; set; }
    }
}
