namespace SiteGen.Rendering.Compilation;

/// <summary>The two truth values as objects.</summary>
internal static class Boxes
{
    private static readonly object True = true;
    private static readonly object False = false;

    public static object Of(bool value) => value ? True : False;
}
