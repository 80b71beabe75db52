using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace SiteGen.Tests.Installing;

/// <summary>The steps of a job of a GitHub workflow and of its local actions, as a script for a shell.</summary>
internal sealed partial class WorkflowScript
{
    private readonly string _repository;
    private readonly IReadOnlyDictionary<string, string> _values;
    private readonly StringBuilder _script = new();
    private readonly List<string> _actions = [];

    /// <param name="repository">The folder of the repository.</param>
    /// <param name="workflow">The path of the workflow in it.</param>
    /// <param name="job">The name of the job.</param>
    /// <param name="values">What expressions mean: <c>runner.temp</c>.</param>
    public WorkflowScript(
        string repository, string workflow, string job, IReadOnlyDictionary<string, string> values)
    {
        (_repository, _values) = (repository, values);
        AddSteps((YamlSequenceNode)Load(workflow)["jobs"][job]["steps"], values);
    }

    /// <summary>The actions of other repositories that the steps use.</summary>
    public IReadOnlyList<string> Actions => _actions;

    /// <inheritdoc/>
    public override string ToString() => _script.ToString();

    private YamlNode Load(string path)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(_repository, path));
        yaml.Load(reader);
        return yaml.Documents[0].RootNode;
    }

    private void AddSteps(YamlSequenceNode steps, IReadOnlyDictionary<string, string> values)
    {
        foreach (var step in steps.Cast<YamlMappingNode>())
        {
            if (Find(step, "uses") is { } action)
            {
                AddAction(action.ToString());
                continue;
            }

            _script.Append("(\n");
            if (Find(step, "env") is YamlMappingNode variables)
            {
                foreach (var (name, value) in variables.Children)
                {
                    _script.Append($"export {name}='{Evaluate(value.ToString(), values)}'\n");
                }
            }

            var run = step["run"].ToString();
            Assert.DoesNotContain("${{", run, StringComparison.Ordinal);
            // What a step writes to GITHUB_PATH is in PATH of the next.
            _script.Append(run).Append("\n)\nPATH=$(paste -sd : \"$GITHUB_PATH\"):$PATH\n");
        }
    }

    private void AddAction(string action)
    {
        if (!action.StartsWith("./", StringComparison.Ordinal))
        {
            _actions.Add(action);
            return;
        }

        var definition = Load(Path.Combine(action, "action.yml"));
        var values = new Dictionary<string, string>(_values);
        foreach (var (name, input) in ((YamlMappingNode)definition["inputs"]).Children)
        {
            values["inputs." + name] = input["default"].ToString();
        }

        AddSteps((YamlSequenceNode)definition["runs"]["steps"], values);
    }

    private static string Evaluate(string text, IReadOnlyDictionary<string, string> values) =>
        Expression().Replace(text, m => values[m.Groups["name"].Value]);

    private static YamlNode? Find(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? value : null;

    [GeneratedRegex(@"\$\{\{ (?<name>[^}]+) \}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Expression();
}
