namespace SiteGen.Rendering.Compilation;

/// <summary>A part of a compiled template.</summary>
internal abstract class Statement
{
    /// <summary>Runs it.</summary>
    /// <returns>What comes after it.</returns>
    /// <exception cref="Scriban.Syntax.ScriptRuntimeException">The template has a mistake; the context is of no use any more.</exception>
    public abstract Flow Run(PageContext context);
}

/// <summary>Where a template goes on.</summary>
internal enum Flow
{
    /// <summary>With the next statement.</summary>
    Next,

    /// <summary>With the next item of the loop.</summary>
    Continue,

    /// <summary>After the loop.</summary>
    Break,
}
