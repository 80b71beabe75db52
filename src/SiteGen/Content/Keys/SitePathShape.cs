using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Keys;

/// <summary>A path below the home page: <c>/people/musk/</c> or <c>/old.html</c>.</summary>
internal sealed class SitePathShape : ScalarShape<string>
{
    private static readonly SearchValues<char> Refused = SearchValues.Create("?#\\:*\"<>|");

    public static SitePathShape Instance { get; } = new();

    public override string Description => "a site path that begins with '/'";

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value.Trim();
        if (value.StartsWith('/') && !value.StartsWith("//", StringComparison.Ordinal)
            && !value.AsSpan().ContainsAny(Refused) && !value.Split('/').Any(s => s is "." or "..") && !value.Any(char.IsControl))
        {
            return true;
        }

        context.Report(Rules.AddressInvalid, scalar.Span, $"'{value}' is not a site path",
            value.StartsWith('/') ? "write it as in '/old/path/', without '..', '?' and '#'" : $"write '/{value.TrimStart('.', '/')}'");
        return false;
    }
}
