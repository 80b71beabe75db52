using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Mono.Cecil;
using SiteGen.Building;

namespace SiteGen.Tests.Architecture;

/// <summary>The compiled library as ArchUnitNET sees it; loaded once, since that takes a second.</summary>
internal static class CompiledLibrary
{
    private static readonly System.Reflection.Assembly Assembly = typeof(SiteBuilder).Assembly;

    public static ArchUnitNET.Domain.Architecture Architecture { get; } = Load();

    /// <summary>The types of the library, without those that the compiler adds outside its namespaces.</summary>
    public static IReadOnlyList<IType> Types { get; } = [.. Architecture.Types.Where(IsOwn)];

    /// <summary>The names of the assemblies that it uses, without those of .NET.</summary>
    public static IReadOnlyList<string> Libraries { get; } =
    [
        .. Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(a => !a.StartsWith("System.", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    public static bool IsOwn(IType type) => type.FullName.StartsWith("SiteGen.", StringComparison.Ordinal);

    /// <summary>
    /// ArchUnitNET skips types whose names begin with '&lt;', as the compiler names <c>file</c> types, which are code
    /// like any other: they get other names in a copy of the assembly, which is loaded.
    /// </summary>
    private static ArchUnitNET.Domain.Architecture Load()
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-rooms-");
        try
        {
            using (var module = ModuleDefinition.ReadModule(Assembly.Location))
            {
                var hidden = module.Types.Where(t =>
                    t.Name.StartsWith('<') && t.Namespace.StartsWith("SiteGen.", StringComparison.Ordinal));
                foreach (var type in hidden)
                {
                    type.Name = type.Name.Replace('<', '_').Replace('>', '_');
                }

                module.Write(Path.Combine(folder.FullName, "SiteGen.dll"));
            }

            return new ArchLoader().LoadFilteredDirectory(folder.FullName, "SiteGen.dll").Build();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
