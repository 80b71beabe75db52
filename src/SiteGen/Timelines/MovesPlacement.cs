namespace SiteGen.Timelines;

/// <summary>
/// Places the speakers of a drawing in rows of given heights, in their order. Each stretch of a line takes a place in a
/// row of its level together with its labels, so that nothing covers anything else, and no line crosses the label of
/// another speaker. Who comes later loses labels, and at last the marks, where there is no room.
/// </summary>
/// <param name="content">What is drawn.</param>
/// <param name="frame">The measures.</param>
/// <param name="levels">The rows.</param>
/// <param name="labels">Where labels may be.</param>
/// <param name="ignoresLines">Whether only rows count, as if no line crossed anything.</param>
internal sealed class MovesPlacement(
    MovesContent content, MovesFrame frame, MovesLevels levels, MovesLabels labels, bool ignoresLines = false)
{
    /// <summary>What flaws cost, compared with one more row, or a line through a mark.</summary>
    private const int CostOfLabel = 6, CostOfMark = 18, CostOfOwnLine = 2;

    private readonly MovesRows[] _rows = [.. content.Levels.Select((_, i) => new MovesRows(levels.RowsOf(i)))];
    private readonly List<PlacedRun> _placed = [];
    private readonly List<MovesCurve> _curves = [];
    private readonly List<MovesBox> _labels = [];
    private readonly List<MovesBox> _marks = [];
    private readonly List<(int Speaker, int Stance)> _rest = [];
    private int _flaws;
    private int _lines;
    private int _points;

    /// <summary>The rows.</summary>
    public MovesLevels Levels => levels;

    /// <summary>The stretches that have a place, by speaker and in order of time.</summary>
    public IReadOnlyList<PlacedRun> Placed => _placed;

    /// <summary>The stances without a place.</summary>
    public IReadOnlyList<(int Speaker, int Stance)> Rest => _rest;

    /// <summary>Whether every label is there, and no words are crossed.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>What is missing or crossed, and the rows.</summary>
    public int Cost => _flaws + _rows.Sum(r => r.Empty) + levels.Rows;

    /// <summary>The number of rows in use, by level.</summary>
    public int[] Used => [.. _rows.Select(r => r.Used)];

    /// <summary>Places a speaker, or leaves all of their stances to the groups.</summary>
    /// <param name="index">The index of the speaker.</param>
    /// <param name="runs">Their stretches.</param>
    public void Place(int index, IReadOnlyList<MovesRun> runs)
    {
        var speaker = content.Speakers[index];
        var isLine = runs.Count > 1 || runs[0].Points.Count > 1;
        var count = runs.Sum(r => r.Points.Count);
        var own = new List<PlacedRun>();
        if (_points + count <= frame.MostPoints && (!isLine || _lines < frame.MostLines))
        {
            foreach (var (number, run) in runs.Index())
            {
                var name = number == runs.Count - 1 ? speaker.Name : "";
                if (Find(index, run, name, own, runs.Count == 1) is not { } place)
                {
                    break;
                }

                Take(place);
                own.Add(place);
            }
        }

        if (own.Count < runs.Count)
        {
            own.Reverse();
            own.ForEach(Release);
            _rest.AddRange(speaker.Stances.Select((_, stance) => (index, stance)));
            _flaws += CostOfMark * speaker.Stances.Count;
            return;
        }

        var curves = own.Zip(own.Skip(1)).Select(p => p.First.CurveTo(p.Second)).ToArray();
        MoveWords(own, curves);
        RemoveLabels(curves);
        _placed.AddRange(own);
        _curves.AddRange(curves);
        _labels.AddRange(own.SelectMany(p => p.LabelsIn(frame)));
        _marks.AddRange(own.SelectMany(p => p.MarksIn(frame)));
        _points += count;
        _lines += isLine ? 1 : 0;
        _flaws += own.Sum(p => p.Cost);
        IsComplete &= own.TrueForAll(p => p.Cost < CostOfLabel);
    }

    /// <summary>
    /// Finds a place with all labels, or without some. A line avoids the labels of others unless there is no other way,
    /// and marks and its own labels where it can.
    /// </summary>
    private PlacedRun? Find(int speaker, MovesRun run, string name, List<PlacedRun> own, bool isAlone)
    {
        PlacedText?[] names = [.. labels.NamesOf(run, name, isAlone)];
        (PlacedText Text, int Side)?[] words = [.. labels.WordsOf(run).Select(w => ((PlacedText, int)?)w)];
        (PlacedText?[] Names, (PlacedText Text, int Side)?[] Words)[] choices =
            [(names, words), (names, [null]), ([null], words), ([null], [null])];
        foreach (var choice in choices.Where(c => c.Names.Length * c.Words.Length > 0))
        {
            foreach (var care in (Care[])[Care.Marks, Care.Labels])
            {
                if (Find(speaker, run, choice.Names, choice.Words, own, care) is { } place)
                {
                    var lost = (name.Length > 0 && place.Name is null ? CostOfLabel : 0)
                        + (run is { IsTurn: true, Words.Length: > 0 } && place.Words is null ? CostOfLabel : 0);
                    return place with { Cost = lost + (care == Care.Marks ? 0 : 1) };
                }
            }
        }

        return Find(speaker, run, [null], [null], own, Care.None) is { } last
            ? last with { Cost = 2 * CostOfLabel } : null;
    }

    private PlacedRun? Find(
        int speaker,
        MovesRun run,
        PlacedText?[] names,
        (PlacedText Text, int Side)?[] words,
        List<PlacedRun> own,
        Care care)
    {
        foreach (var name in names)
        {
            foreach (var said in words)
            {
                for (var row = 0; row < levels.RowsOf(run.Level); row++)
                {
                    if (HasRoom(run, row, name, said)
                        && At(speaker, run, row, name, said) is var place && IsClear(place, own, care))
                    {
                        return place;
                    }
                }
            }
        }

        return null;
    }

    private PlacedRun At(
        int speaker, MovesRun run, int row, PlacedText? name, (PlacedText Text, int Side)? words)
    {
        var y = levels.MiddleOf(run.Level, row);
        return new(
            speaker,
            run,
            row,
            y,
            name is null ? null : name with { Y = y },
            words is { } w ? w.Text with { Y = Length.Round(y + (w.Side * frame.RowHeight)) } : null,
            words?.Side ?? 0);
    }

    /// <summary>Whether the rows have room for the marks and labels of a stretch.</summary>
    private bool HasRoom(MovesRun run, int row, PlacedText? name, (PlacedText Text, int Side)? words)
    {
        var rows = _rows[run.Level];
        return rows.IsFree(row, LineOf(run, name))
            && (words is not { } w || rows.IsFree(row + w.Side, WordsOf(w.Text)));
    }

    private bool IsClear(PlacedRun place, List<PlacedRun> own, Care care)
    {
        if (ignoresLines)
        {
            return true;
        }

        var boxes = place.LabelsIn(frame);
        if (_curves.Exists(c => boxes.Exists(c.Crosses)))
        {
            return false;
        }

        var curve = own is [.., var last] ? last.CurveTo(place) : (MovesCurve?)null;
        return care switch
        {
            Care.None => true,
            Care.Labels => !(curve is { } line && _labels.Exists(line.Crosses)),
            _ => !(curve is { } line && (
                    _labels.Exists(line.Crosses)
                    || _marks.Exists(line.Crosses)
                    || boxes.Exists(line.Crosses)
                    || own.Exists(p => p.LabelsIn(frame).Exists(line.Crosses))))
                && !own.Zip(own.Skip(1)).Any(p => boxes.Exists(p.First.CurveTo(p.Second).Crosses))
                && !_curves.Exists(c => place.MarksIn(frame).Exists(c.Crosses)),
        };
    }

    /// <summary>Moves words that their own line crosses, now that it is known, to a place where it does not.</summary>
    private void MoveWords(List<PlacedRun> own, MovesCurve[] curves)
    {
        for (var i = 0; i < own.Count; i++)
        {
            var place = own[i];
            if (place.Words is null || !IsCrossed(place.Words))
            {
                continue;
            }

            Release(place);
            foreach (var words in labels.WordsOf(place.Run))
            {
                var moved = At(place.Speaker, place.Run, place.Row, place.Name, words) with { Cost = place.Cost };
                if (HasRoom(place.Run, place.Row, place.Name, words)
                    && IsClear(moved, [], Care.None) && !IsCrossed(moved.Words!))
                {
                    own[i] = moved;
                    break;
                }
            }

            Take(own[i]);
            _flaws += own[i] == place ? CostOfOwnLine : 0;
            IsComplete &= own[i] != place;
        }

        bool IsCrossed(PlacedText text) => Array.Exists(curves, c => c.Crosses(MovesBox.Of(text, frame.FontSize)));
    }

    /// <summary>Removes the labels that lines cross.</summary>
    private void RemoveLabels(MovesCurve[] curves)
    {
        if (_labels.RemoveAll(l => Array.Exists(curves, c => c.Crosses(l))) == 0)
        {
            return;
        }

        for (var i = 0; i < _placed.Count; i++)
        {
            if (Array.Exists(curves, c => _placed[i].LabelsIn(frame).Exists(c.Crosses)))
            {
                _placed[i] = _placed[i] with
                {
                    Name = IsCrossed(_placed[i].Name) ? null : _placed[i].Name,
                    Words = IsCrossed(_placed[i].Words) ? null : _placed[i].Words,
                };
                _flaws += CostOfLabel;
                IsComplete = false;
            }
        }

        bool IsCrossed(PlacedText? text) =>
            text is not null && Array.Exists(curves, c => c.Crosses(MovesBox.Of(text, frame.FontSize)));
    }

    private void Take(PlacedRun place)
    {
        var rows = _rows[place.Run.Level];
        rows.Take(place.Row, LineOf(place.Run, place.Name));
        if (place.Words is { } words)
        {
            rows.Take(place.Row + place.Side, WordsOf(words));
        }
    }

    private void Release(PlacedRun place)
    {
        if (place.Words is not null)
        {
            _rows[place.Run.Level].Release(place.Row + place.Side);
        }

        _rows[place.Run.Level].Release(place.Row);
    }

    /// <summary>From the start to the end of a stretch, with its name.</summary>
    private (double From, double To) LineOf(MovesRun run, PlacedText? name)
    {
        var (from, to) = (run.Left - (frame.Gap / 2), run.Right + (frame.Gap / 2));
        return name is null ? (from, to) : (Math.Min(from, name.X - 4), Math.Max(to, name.X + name.Width + 4));
    }

    private static (double From, double To) WordsOf(PlacedText words) => (words.X - 2, words.X + words.Width + 6);

    /// <summary>What a line may not cross.</summary>
    private enum Care
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>The labels of others.</summary>
        Labels,

        /// <summary>All labels, and the marks of others.</summary>
        Marks,
    }
}
