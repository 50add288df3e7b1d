namespace NewsTools.People;

/// <summary>What a word tells about the name or office beside it; <c>context-words.txt</c> explains them.</summary>
[Flags]
internal enum ContextRoles
{
    None = 0,
    Credit = 1,
    CreditLead = 2,
    CompanyForm = 4,
    Calendar = 8,
    HyphenStatus = 16,
    Status = 32,
    Former = 64,
    LowerRank = 128,
    GeneralOffice = 256,
    RankModifier = 512,
    Teller = 1024,
    BeforeTo = 2048,
    BeforeWith = 4096,
    BeforeBy = 8192,
    CalendarUnit = 16384,
}
