using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Entities;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields.Types;

/// <summary>A point of a picture, as CSS writes it: <c>50% 20%</c>, <c>left top</c>.</summary>
internal sealed class FocalPointType : ScalarType<FocalPoint>
{
    private const string Side = "([Ll]eft|[Rr]ight|[Tt]op|[Bb]ottom|[Cc]enter)";

    public override string Description => "a point of a picture";

    public override JsonSchema Schema { get; } = new()
    {
        Types = ["string"],
        Pattern = $@"^\s*((\d{{1,3}}%\s+\d{{1,3}}%)|({Side}(\s+{Side})?))\s*$",
        PatternMessage = "expected a point of the picture, such as 'top', 'left bottom' or '50% 20%'",
    };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out FocalPoint value)
    {
        value = FocalPoint.Find(scalar.Value);
        if (value is not null)
        {
            return true;
        }

        context.Report(Rules.ValueNotAllowed, scalar.Span, $"'{scalar.Value}' is not a point of a picture",
            "write 'top', 'left bottom', or percent from the left and from the top: '50% 20%'");
        return false;
    }
}
