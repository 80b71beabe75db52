using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>The files of a theme.</summary>
/// <param name="Templates">The templates; their paths begin with <c>templates/</c>.</param>
/// <param name="Assets">The files that are published as they are.</param>
public sealed record ThemeFiles(IReadOnlyList<SourceFile> Templates, IReadOnlyList<ThemeAsset> Assets);

/// <summary>A file of the theme that is published below <c>/assets/</c>.</summary>
/// <param name="Name">Its path below <c>templates/assets/</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ThemeAsset(string Name, ReadOnlyMemory<byte> Content);
