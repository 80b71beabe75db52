using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary>
/// Turns what the template engine parsed into statements that write the same, some times faster: variables are found by
/// number, members without looking at types again, and text is UTF-8 already. A template with anything that is not known
/// here is run by the template engine, with all that it includes.
/// </summary>
internal sealed class TemplateCompiler
{
    private readonly SymbolTable _symbols;
    private int _loops;

    private TemplateCompiler(SymbolTable symbols)
    {
        _symbols = symbols;
    }

    /// <summary>Compiles a template.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="template">The template.</param>
    /// <param name="symbols">The names of variables in the templates of the site.</param>
    public static CompiledTemplate Compile(string name, Template template, SymbolTable symbols)
    {
        try
        {
            return new(name, template, template.HasErrors || template.Page?.Body is not { } body ? null : new TemplateCompiler(symbols).Block(body));
        }
        catch (NotCompilableException)
        {
            return new(name, template, null);
        }
    }

    private Statement Block(ScriptBlockStatement block)
    {
        var statements = new List<Statement>();
        foreach (var node in block.Statements.Where(s => !s.CanSkipEvaluation))
        {
            var statement = StatementOf(node);
            if (statement is RawText { Text: var text } && statements.Count > 0 && statements[^1] is RawText { Text: var before })
            {
                statements[^1] = new RawText(before + text);
            }
            else if (statement is not RawText { Text: "" })
            {
                statements.Add(statement);
            }
        }

        return statements.Count == 1 ? statements[0] : new Sequence([.. statements]);
    }

    private Statement StatementOf(ScriptStatement node) => node switch
    {
        ScriptRawStatement raw => new RawText(raw.Text.ToString()),
        ScriptExpressionStatement { Expression: ScriptAssignExpression { EqualToken.TokenType: TokenType.Equal, Target: ScriptVariable target, Value: { } value } } =>
            new Assignment(target, SymbolOf(target), ExpressionOf(value)),
        ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "include" or "include_cached" } } call } => InclusionOf(call),
        ScriptExpressionStatement { Expression: { } expression } => new Output(ExpressionOf(expression)),
        ScriptIfStatement { Condition: { } condition, Then: { } then } conditional => new Conditional(ExpressionOf(condition), Block(then), ElseOf(conditional.Else)),
        ScriptTableRowStatement => throw new NotCompilableException(),
        ScriptForStatement loop => LoopOf(loop),
        ScriptCaptureStatement { Target: ScriptVariable target, Body: { } body } => new Capture(target, SymbolOf(target), Block(body)),
        ScriptBreakStatement when _loops > 0 => new Jump(Flow.Break),
        ScriptContinueStatement when _loops > 0 => new Jump(Flow.Continue),
        ScriptBlockStatement block => Block(block),
        _ => throw new NotCompilableException(),
    };

    private Statement? ElseOf(ScriptConditionStatement? node) => node switch
    {
        null => null,
        ScriptElseStatement { Body: { } body } => Block(body),
        ScriptIfStatement conditional => StatementOf(conditional),
        _ => throw new NotCompilableException(),
    };

    private Loop LoopOf(ScriptForStatement node)
    {
        if (node is not { Variable: ScriptVariableGlobal item, Iterator: { } iterator, Body: { } body, SetContinue: false }
            || node.NamedArguments.Any(a => a.Name?.Name is not ("offset" or "limit" or "reversed")))
        {
            throw new NotCompilableException();
        }

        _loops++;
        var compiled = Block(body);
        _loops--;
        return new()
        {
            Item = _symbols.Of(item.Name),
            Position = _symbols.Of(ScriptVariable.ForObject.Name),
            List = ExpressionOf(iterator),
            Offset = Option(node, "offset"),
            Limit = Option(node, "limit"),
            IsReversed = node.NamedArguments.Any(a => a.Name?.Name == "reversed"),
            Body = compiled,
            Otherwise = ElseOf(node.Else),
        };
    }

    private Expression? Option(ScriptForStatement node, string name) => node.NamedArguments.LastOrDefault(a => a.Name?.Name == name) switch
    {
        null => null,
        { Value: { } value } => ExpressionOf(value),
        _ => throw new NotCompilableException(),
    };

    private Inclusion InclusionOf(ScriptFunctionCall call)
    {
        var function = (ScriptVariableGlobal)call.Target!;
        if (call.Arguments.Count == 0 || call.Arguments[0] is ScriptNamedArgument)
        {
            throw new NotCompilableException();
        }

        var named = call.Arguments.Skip(1).Select(a => a is ScriptNamedArgument { Name: not null, Value: not null } argument ? argument : throw new NotCompilableException()).ToArray();
        string[] names = [.. named.Select(a => a.Name!.Name)];
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length)
        {
            throw new NotCompilableException();
        }

        return new(call, _symbols.Of(function.Name), ExpressionOf(call.Arguments[0]), names,
            [.. names.Select(_symbols.Of)], [.. named.Select(a => ExpressionOf(a.Value!))], function.Name == "include_cached");
    }

    private Expression ExpressionOf(ScriptExpression node) => node switch
    {
        ScriptLiteral literal => new Literal(node.Span, literal.Value),
        ScriptVariableGlobal variable => new GlobalVariable(variable, _symbols.Of(variable.Name)),
        ScriptVariableLocal variable => new LocalVariable(variable, SymbolOf(variable)),
        ScriptMemberExpression { Target: { } target, Member: not null } member when IsValue(target) => new MemberAccess(member, ExpressionOf(target)),
        ScriptBinaryExpression { Left: { } left, Right: { } right } binary => binary.Operator switch
        {
            ScriptBinaryOperator.And => new Both(node.Span, ExpressionOf(left), ExpressionOf(right)),
            ScriptBinaryOperator.Or => new Either(node.Span, ExpressionOf(left), ExpressionOf(right)),
            _ => new BinaryOperation(binary, ExpressionOf(left), ExpressionOf(right)),
        },
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } operand } => new Negation(node.Span, ExpressionOf(operand)),
        ScriptConditionalExpression { Condition: { } condition, ThenValue: { } then, ElseValue: { } otherwise } =>
            new Choice(node.Span, ExpressionOf(condition), ExpressionOf(then), ExpressionOf(otherwise)),
        ScriptNestedExpression { Expression: { } inner } when IsValue(inner) => ExpressionOf(inner),
        ScriptFunctionCall { Target: ScriptVariableGlobal name } call when TemplateFunctions.Find(name.Name) is { } function && call.Arguments.All(IsValue) =>
            new FunctionCall(call, _symbols.Of(name.Name), function, [.. call.Arguments.Select(ExpressionOf)]),
        _ => Interpret(node),
    };

    /// <summary>Whether an expression has a value of its own: it takes nothing from a pipe, and is no function that is called by its name alone.</summary>
    private static bool IsValue(ScriptExpression node) => node switch
    {
        ScriptLiteral or ScriptVariableLocal => true,
        ScriptVariableGlobal variable => !TemplateFunctions.IsFunctionOrModule(variable.Name),
        ScriptMemberExpression { Target: { } target } => IsValue(target),
        ScriptNestedExpression or ScriptBinaryExpression or ScriptConditionalExpression => true,
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } => true,
        _ => false,
    };

    private Interpreted Interpret(ScriptExpression node)
    {
        var locals = new Dictionary<string, ScriptVariableLocal>(StringComparer.Ordinal);
        Visit(node);
        return new(node, [.. locals.Values.Select(l => (l, SymbolOf(l)))]);

        void Visit(ScriptNode part)
        {
            switch (part)
            {
                case ScriptVariableLocal local:
                    locals.TryAdd(local.Name, local);
                    break;
                // What runs templates or assigns variables needs all of the engine's own bookkeeping.
                case ScriptVariableGlobal { Name: "include" or "include_cached" }:
                case ScriptAssignExpression or ScriptIncrementDecrementExpression or ScriptAnonymousFunction or ScriptThisExpression or ScriptStatement:
                case ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionAlias }:
                    throw new NotCompilableException();
                default:
                    break;
            }

            foreach (var child in part.Children.Where(c => c is not null))
            {
                Visit(child);
            }
        }
    }

    /// <summary>Local variables are looked up among themselves only, so they may share symbols with the others.</summary>
    private Symbol SymbolOf(ScriptVariable variable) => _symbols.Of(variable.BaseName);

    /// <summary>Something that only the template engine can run.</summary>
    private sealed class NotCompilableException : Exception;
}
