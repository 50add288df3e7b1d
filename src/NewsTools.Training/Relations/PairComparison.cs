using NewsTools.Relations;

namespace NewsTools.Training.Relations;

/// <summary>Compares the statements of an invented pair, as the module compares those of articles.</summary>
internal static class PairComparison
{
    /// <summary>The conflicts that are found in a pair.</summary>
    internal static List<StatementRelation> Compare(this StatementPair pair, Action<StatementProfile, StatementProfile, ConflictClues>? watch)
    {
        RelationSearch? search = null;
        var found = new List<StatementRelation>();
        foreach (var article in pair.Articles())
        {
            var analysis = article.Analyze();
            search ??= StatementReader.SearchOf(analysis.Document, watch);
            found.AddRange(search.Add(analysis.Statements, pair.IsOneArticle));
        }
        return found;
    }
}
