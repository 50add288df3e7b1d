namespace NewsTools;

/// <summary>
/// The article of whatever was found in it, and what a quotation belongs to. These are extension members because <c>ConvertTo-Json</c> and its like write every property
/// of a class: with each quotation they would write the whole article, and with a nested one those around it again.
/// </summary>
#pragma warning disable CA1708 // The rule takes the blocks for members with one name.
public static class Surroundings
{
    extension(Quote quote)
    {
        /// <summary>The article.</summary>
        public Article Article => quote.Within;

        /// <summary>The attribution whose content contains this one.</summary>
        public Quote? NestedIn => quote.Holder;

        /// <summary>The attribution whose speaker continues in this floating one; null if it is not floating or begins the conversation.</summary>
        public Quote? ContinuedFrom => quote.Before;
    }

    extension(NoResponse silent)
    {
        /// <summary>The article.</summary>
        public Article Article => silent.Within;
    }

    extension(StatementRelation relation)
    {
        /// <summary>The article of the first statement.</summary>
        public Article Article => relation.Within;
    }

    extension(TimelineEntry entry)
    {
        /// <summary>The article.</summary>
        public Article Article => entry.Within;
    }

    extension(RelatedStatement statement)
    {
        /// <summary>The article.</summary>
        public Article Article => statement.Within;
    }

    extension(Entity entity)
    {
        /// <summary>The article.</summary>
        public Article Article => entity.Within;
    }
}
