namespace SiteGen.Content.Yaml;

/// <summary>The form of a value.</summary>
internal enum YamlValueForm
{
    /// <summary>No value, or one that begins on a later line.</summary>
    None,

    /// <summary>Text without quotation marks, which more indented lines continue.</summary>
    Plain,

    /// <summary>Quoted text or a collection in brackets: nothing can follow.</summary>
    Closed,

    /// <summary><c>|</c> or <c>&gt;</c>: more indented lines are text, whatever they contain.</summary>
    Block,
}

/// <summary>A value that was scanned.</summary>
/// <param name="Form">Its form.</param>
/// <param name="End">The offset of its end.</param>
/// <param name="Mistake">The first mistake in it; null if there is none.</param>
internal readonly record struct YamlScannedValue(YamlValueForm Form, int End, YamlMistake? Mistake = null);
