namespace SiteGen.Rendering.Compilation;

/// <summary>A statement of a compiled template. Threads share it.</summary>
internal abstract class Statement
{
    /// <summary>Runs it.</summary>
    /// <returns>Where execution continues.</returns>
    /// <exception cref="Scriban.Syntax.ScriptRuntimeException">
    /// The template has a mistake; the context cannot be used any more.
    /// </exception>
    public abstract Flow Run(PageContext context);
}

/// <summary>Where execution continues after a statement.</summary>
internal enum Flow
{
    /// <summary>With the next statement.</summary>
    Next,

    /// <summary>With the next item of the loop.</summary>
    Continue,

    /// <summary>After the loop.</summary>
    Break,
}
