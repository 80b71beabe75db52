using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Entities;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields.Types;

/// <summary>A path below the home page: <c>/people/musk/</c> or <c>/old.html</c>.</summary>
internal sealed class SitePathType : ScalarType<LocatedPath>
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("?#\\:*\"<>|");

    public override string Description => "a site path that begins with '/'";

    public override JsonSchema Schema { get; } = new()
    {
        Description = "a site path that begins with '/'",
        Types = ["string"],
        Pattern = """^\s*/(?!/)(?!([^/]*/)*\.\.?(/|\s*$))[^?#\\:*"<>|]*$""",
        PatternMessage = "expected a site path such as /old/path/, without '..', '?' and '#'",
    };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out LocatedPath value)
    {
        var path = scalar.Value.Trim();
        value = new(path, scalar.Span);
        if (IsSitePath(path))
        {
            return true;
        }

        var suggestion = "/" + path.TrimStart('.', '/');
        context.Report(Rules.AddressInvalid, scalar.Span, $"'{path}' is not a site path",
            !path.StartsWith('/') && IsSitePath(suggestion)
                ? $"write '{suggestion}'"
                : "write a path such as '/old/path/', without '..', '?' and '#'");
        return false;
    }

    private static bool IsSitePath(string path)
    {
        // A path becomes a file name, in which escaped characters are decoded.
        var decoded = Uri.UnescapeDataString(path);
        return path.StartsWith('/')
            && !decoded.StartsWith("//", StringComparison.Ordinal)
            && !decoded.AsSpan().ContainsAny(Forbidden)
            && !decoded.Split('/').Any(s => s is "." or "..")
            && !decoded.Any(char.IsControl);
    }
}
