using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary>
/// Compiles what Scriban parsed into statements that write the same bytes, faster: variables are found by number,
/// members are looked up once, and text is UTF-8 already. Without it, a build of 10,000 files takes 1.6 times the time
/// (processor time 5.1 s instead of 3.1 s).
/// </summary>
/// <remarks>
/// <see cref="Compile(Template, SymbolTable)"/> is the only entry. Scriban evaluates an expression that is not known
/// here (<see cref="ScribanExpression"/>), and interprets a template with a statement that is not known here, with
/// everything the template includes (<see cref="PageContext.RenderPartial"/>).
/// </remarks>
internal sealed class TemplateCompiler
{
    private readonly SymbolTable _symbols;
    private int _loopDepth;

    private TemplateCompiler(SymbolTable symbols)
    {
        _symbols = symbols;
    }

    /// <summary>Compiles a template.</summary>
    /// <param name="template">The parsed template.</param>
    /// <param name="symbols">The names of variables in the templates of the site.</param>
    /// <returns>Null if Scriban has to interpret the template.</returns>
    public static Statement? Compile(Template template, SymbolTable symbols)
    {
        try
        {
            return template is { HasErrors: false, Page.Body: { } body }
                ? new TemplateCompiler(symbols).Compile(body) : null;
        }
        catch (NotCompilableException)
        {
            return null;
        }
    }

    private Statement Compile(ScriptBlockStatement block)
    {
        var statements = new List<Statement>();
        foreach (var node in block.Statements.Where(s => !s.CanSkipEvaluation))
        {
            var statement = Compile(node);
            if (statement is RawText { Text: var text } && statements is [.., RawText { Text: var before }])
            {
                statements[^1] = new RawText(before + text);
            }
            else if (statement is not RawText { Text: "" })
            {
                statements.Add(statement);
            }
        }

        return statements.Count == 1 ? statements[0] : new Block([.. statements]);
    }

    private Statement Compile(ScriptStatement node) => node switch
    {
        ScriptRawStatement raw => new RawText(raw.Text.ToString()),
        ScriptExpressionStatement { Expression: { } expression } => CompileStatement(expression),
        ScriptIfStatement { Condition: { } condition, Then: { } then } conditional =>
            new If(Compile(condition), Compile(then), CompileElse(conditional.Else)),
        ScriptTableRowStatement => throw new NotCompilableException(),
        ScriptForStatement loop => CompileLoop(loop),
        ScriptCaptureStatement { Target: ScriptVariable target, Body: { } body } =>
            new Capture(target, SymbolOf(target), Compile(body)),
        ScriptBreakStatement when _loopDepth > 0 => new Jump(Flow.Break),
        ScriptContinueStatement when _loopDepth > 0 => new Jump(Flow.Continue),
        ScriptBlockStatement block => Compile(block),
        _ => throw new NotCompilableException(),
    };

    private Statement CompileStatement(ScriptExpression node) => node switch
    {
        ScriptAssignExpression
        {
            EqualToken.TokenType: TokenType.Equal, Target: ScriptVariable target, Value: { } value,
        } => new Assignment(target, SymbolOf(target), Compile(value)),
        ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "include" or "include_cached" } function } call =>
            CompileInclude(call, function),
        _ => new Output(Compile(node)),
    };

    private Statement? CompileElse(ScriptConditionStatement? node) => node switch
    {
        null => null,
        ScriptElseStatement { Body: { } body } => Compile(body),
        ScriptIfStatement conditional => Compile((ScriptStatement)conditional),
        _ => throw new NotCompilableException(),
    };

    private ForLoop CompileLoop(ScriptForStatement node)
    {
        if (node is not { Variable: ScriptVariableGlobal item, Iterator: { } list, Body: { } body, SetContinue: false }
            || node.NamedArguments.Any(a => a.Name?.Name is not ("offset" or "limit" or "reversed")))
        {
            throw new NotCompilableException();
        }

        _loopDepth++;
        var compiled = Compile(body);
        _loopDepth--;
        return new()
        {
            Item = SymbolOf(item),
            State = SymbolOf(ScriptVariable.ForObject),
            List = Compile(list),
            Offset = Option("offset"),
            Limit = Option("limit"),
            IsReversed = node.NamedArguments.Any(a => a.Name?.Name == "reversed"),
            Body = compiled,
            Otherwise = CompileElse(node.Else),
        };

        Expression? Option(string name) => node.NamedArguments.LastOrDefault(a => a.Name?.Name == name) switch
        {
            null => null,
            { Value: { } value } => Compile(value),
            _ => throw new NotCompilableException(),
        };
    }

    private Include CompileInclude(ScriptFunctionCall call, ScriptVariableGlobal function)
    {
        var named = call.Arguments.Skip(1).OfType<ScriptNamedArgument>().ToArray();
        Symbol[] parameters = [.. named.Select(a => _symbols.Of(a.Name?.Name ?? throw new NotCompilableException()))];
        if (call.Arguments is not [not ScriptNamedArgument and var name, ..]
            || named.Length != call.Arguments.Count - 1 || parameters.Distinct().Count() != parameters.Length)
        {
            throw new NotCompilableException();
        }

        return new(
            call, SymbolOf(function), Compile(name), parameters,
            [.. named.Select(a => Compile(a.Value ?? throw new NotCompilableException()))],
            new Output(LeaveToScriban(call, call.Arguments)));
    }

    private Expression Compile(ScriptExpression node) => node switch
    {
        ScriptLiteral literal => new Literal(node.Span, literal.Value),
        ScriptVariableGlobal variable => new GlobalVariable(variable, SymbolOf(variable)),
        ScriptVariableLocal variable => new LocalVariable(variable, SymbolOf(variable)),
        ScriptMemberExpression { Target: { } target, Member: not null } member when IsValue(target) =>
            new MemberAccess(member, Compile(target)),
        ScriptBinaryExpression { Left: { } left, Right: { } right } binary => binary.Operator switch
        {
            ScriptBinaryOperator.And => new And(node.Span, Compile(left), Compile(right)),
            ScriptBinaryOperator.Or => new Or(node.Span, Compile(left), Compile(right)),
            _ => new BinaryOperation(binary, Compile(left), Compile(right)),
        },
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } operand } =>
            new Not(node.Span, Compile(operand)),
        ScriptConditionalExpression { Condition: { } condition, ThenValue: { } then, ElseValue: { } otherwise } =>
            new Ternary(node.Span, Compile(condition), Compile(then), Compile(otherwise)),
        ScriptNestedExpression { Expression: { } inner } when IsValue(inner) => Compile(inner),
        ScriptFunctionCall { Target: ScriptVariableGlobal { Name: PhraseFunction.Name } function } call =>
            CompilePhrase(call, function),
        ScriptFunctionCall { Target: ScriptVariableGlobal name } call
            when TemplateFunctions.Find(name.Name) is { } function && call.Arguments.All(IsValue) =>
            new FunctionCall(
                node.Span, SymbolOf(name), function, [.. call.Arguments.Select(Compile)], LeaveToScriban(call, [call])),
        _ => LeaveToScriban(node, [node]),
    };

    private Expression CompilePhrase(ScriptFunctionCall call, ScriptVariableGlobal function)
    {
        var hidden = LeaveToScriban(call, call.Arguments);
        var named = call.Arguments.Skip(1).OfType<ScriptNamedArgument>().ToArray();
        string[] names = [.. named.Select(a => a.Name?.Name ?? "").Distinct(StringComparer.Ordinal)];
        return call.Arguments is not [not ScriptNamedArgument and var key, ..]
            || named.Length != call.Arguments.Count - 1 || names.Length != named.Length
            || !named.All(a => a.Value is { } value && IsValue(value))
            ? hidden
            : new PhraseCall(
                call.Span, SymbolOf(function), Compile(key), names, [.. named.Select(a => Compile(a.Value!))], hidden);
    }

    /// <summary>
    /// Whether an expression has a value of its own: it receives nothing from a pipe, and is not a function called by
    /// its name alone.
    /// </summary>
    private static bool IsValue(ScriptExpression node) => node switch
    {
        ScriptLiteral or ScriptVariableLocal => true,
        ScriptVariableGlobal variable => !TemplateFunctions.IsFunctionOrModule(variable.Name),
        ScriptMemberExpression { Target: { } target } => IsValue(target),
        ScriptNestedExpression or ScriptBinaryExpression or ScriptConditionalExpression => true,
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } => true,
        _ => false,
    };

    /// <param name="node">The expression.</param>
    /// <param name="parts">The parts of it that may have local variables.</param>
    private ScribanExpression LeaveToScriban(ScriptExpression node, IEnumerable<ScriptNode> parts) =>
        new(node, [.. parts.SelectMany(LocalsIn).DistinctBy(l => l.Name).Select(l => (l, SymbolOf(l)))]);

    private static IEnumerable<ScriptVariableLocal> LocalsIn(ScriptNode node) => node switch
    {
        ScriptVariableLocal local => [local],
        // What runs templates or assigns variables needs all of Scriban's own bookkeeping.
        ScriptVariableGlobal { Name: "include" or "include_cached" }
            or ScriptAssignExpression or ScriptIncrementDecrementExpression or ScriptAnonymousFunction
            or ScriptThisExpression or ScriptStatement
            or ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionAlias } =>
            throw new NotCompilableException(),
        _ => node.Children.Where(c => c is not null).SelectMany(LocalsIn),
    };

    /// <summary>Global and local variables share symbols: each kind is looked up separately.</summary>
    private Symbol SymbolOf(ScriptVariable variable) => _symbols.Of(variable.BaseName);

    /// <summary>Thrown for what only Scriban can run.</summary>
    private sealed class NotCompilableException : Exception;
}
