using System.Diagnostics.CodeAnalysis;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Fields.Types;

/// <summary>One of several words.</summary>
internal sealed class ChoiceType(string description, IReadOnlyList<string> options) : ScalarType<string>
{
    public override string Description => description;

    public override JsonSchema Schema => new() { Types = ["string"], Choices = options };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value;
        if (options.Contains(value))
        {
            return true;
        }

        context.Report(Rules.ValueNotAllowed, scalar.Span, $"'{value}' is not {description}",
            TextDistance.DidYouMean(value, options) ?? $"use one of: {string.Join(", ", options)}");
        return false;
    }
}
