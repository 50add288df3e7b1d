using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>The code of the hidden properties in <c>NewsTools.types.ps1xml</c>: <c>$quote.Article</c> is there, but nothing that writes an object out lists it.</summary>
public static class HiddenProperties
{
    /// <summary>The article of a quotation, a non-response, a time, a relation and its ends, an entry of a timeline, a person, an organisation or a place.</summary>
    public static Article? Article(PSObject found) => found?.BaseObject switch
    {
        Quote quote => quote.Article,
        NoResponse silent => silent.Article,
        TimeExpression time => time.Article,
        StatementRelation relation => relation.Article,
        RelatedStatement statement => statement.Article,
        TimelineEntry entry => entry.Article,
        Entity entity => entity.Article,
        _ => null,
    };

    /// <summary>The quotation whose content contains this one.</summary>
    public static Quote? NestedIn(PSObject found) => (found?.BaseObject as Quote)?.NestedIn;

    /// <summary>The quotation whose speaker continues in this one.</summary>
    public static Quote? ContinuedFrom(PSObject found) => (found?.BaseObject as Quote)?.ContinuedFrom;
}
