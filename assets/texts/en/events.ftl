## Scripted events: how they are told, and what they say.

fact-event_opened = A choice came before { $court }: { $event }.
fact-event_chosen = { $court } had to decide: { $event }. Its choice: { $choice }.{ $history ->
    [none] { "" }
   *[other] { " " }In the record: { $history }.
}{ $cite ->
    [none] { "" }
   *[other] { " " }「{ $cite }」{ $gloss ->
        [none] { "" }
       *[other] { " " }(“{ $gloss }”)
    }
}
fact-event_lapsed = { $court } no longer had to choose: { $event }.
fact-effect_lost = In the matter of { $event } something could not follow: { $why }
do-choose = { $event }: { $choice }
order-choose = choose
refusal-not-open = this choice is not before the court.
refusal-gone = no court of { $polity } stands now.
need-event = a choice waits until { $date }: { $event } ({ $command })
desk-kind-event = event
desk-kind-choice = choice
command-events = choices that are before your court, and those that were made
    .words = events, event
command-choose = choose in an event
    .words = choose
    .usage = EVENT CHOICE
    .more = Numbers as events lists them. With one event, its number can be left out.
view-events = Choices before the court
view-events-none = No choice is before the court.
view-event = { $n }. { $event }
view-event-choice = { $command }: { $choice }
view-event-choice-dear = { $command }: { $choice } (beyond our means)
view-event-until = Silence until { $date } is taken for the first choice that can be paid for.
view-events-past = Choices made
view-event-past = { $date }, { $event }: { $choice }{ $history ->
    [none] { "" }
   *[other] ; in the record: { $history }
}{ $cite ->
    [none] { "" }
   *[other] { " " }「{ $cite }」{ $gloss ->
        [none] { "" }
       *[other] { " " }(“{ $gloss }”)
    }
}

event-refuge = the fugitive emperor of Liao
    .text = The Liao emperor has lost his capitals and camps in the Yinshan. Beyond him lies only Xia, and Jin horsemen are a few days behind.
    .choice-supplies = send horses and cash to his camp
    .choice-shelter = offer him refuge in Xia
    .choice-shut = shut the passes to him
event-reward = the letter of Wanyan Zongwang
    .text = A Jin general writes: should the Liao emperor come to Xia, seize him and hand him over, and land will be the reward.
    .choice-wait = give no answer
    .choice-heed = let Jin know that Xia will serve it
    .choice-loyal = send the letter back
event-zongbi = Wanyan Zongbi before Tiande
    .text = Xia has taken the land that was promised to it. Wanyan Zongbi asks leave to take Tiande back.
    .choice-forbid = hold him to what was promised
    .choice-allow = let him ride
event-lost_grant = the Yinshan land taken back
    .text = Jin granted the land beyond the Yinshan and Jin has taken it again. The court asks what the oath is worth.
    .choice-swallow = say nothing
    .choice-protest = send an envoy to protest
    .choice-arm = arm in secret
event-lips = the siege of Zhongxing Fu
    .text = The Mongols lie before Zhongxing Fu, the capital of our vassal Xia, and it may not hold. Some say that two enemies who fight are a blessing; others, that when the lips are gone the teeth grow cold.
    .choice-watch = send nobody
    .choice-silver = send silver by night
    .choice-march = declare war on the Mongols
event-prince = the prince at the palace gate
    .text = Xia has bought peace from the Mongols, and nobody forgives Li Anquan for it. Li Zunxu, a prince of the house, has the guards behind him.
    .choice-buy = buy the guards back
    .choice-yield = let him take the throne
    .choice-arrest = have him arrested
event-patent = a patent from Jin
    .text = A new ruler of Xia asks the Jin court for his patent. This one remembers who did not come when Zhongxing Fu was besieged.
    .choice-ask = ask for it as is custom
    .choice-drop = ask no more
event-south = to leave the Central Capital
    .text = The Mongols have gone home with what they were paid. Half of the court wants the Yellow River between itself and them.
    .choice-stay = stay and mend the walls
    .choice-kaifeng = move to Kaifeng
event-levies = levies for the west
    .text = The khan goes against Khwarazm and calls for men. Xia has bled for him year after year.
    .choice-send = send the men and horses
    .choice-gifts = send gifts in their place
    .choice-refuse = refuse
event-leave_city = the Mongols before the walls
    .text = The enemy has crossed the river and invests Zhongxing Fu. A gate to the west is still open.
    .choice-stay = stay in the city
    .choice-west = flee to Liangzhou
event-deren = the heir speaks against the Mongols
    .text = Li Deren will not lead another army beside the Mongols. He asks for an alliance with Jin, before the whole court.
    .choice-silence = hear him and say nothing
    .choice-depose = depose him and confine him at Lingzhou
    .choice-heed = do as he says
event-old_ruler = an old ruler and a lost policy
    .text = Mongol horsemen have plundered Xia, for which it had sent them army after army. Ministers speak of Li Dewang.
    .choice-cling = keep the throne
    .choice-abdicate = hand it to Li Dewang
event-reversal = the new ruler's policy
    .text = Li Dewang has inherited the throne, and with it his father's bond to the Mongols.
    .choice-keep = keep to it
    .choice-resist = resist the Mongols
event-gao = the counsel of Gao Lianghui
    .text = With the Mongols in the land the chief minister says that one war is enough: talk to Jin.
    .choice-wait = wait for a victory first
    .choice-talks = send envoys to Jin
event-envoys = the envoys of Xia and the seating of guests
    .text = Xia comes to talk, not as a vassal but as a younger brother with its own era name. The masters of rites are appalled.
    .choice-rank = insist on the old rank
    .choice-equals = receive them as a brother's envoys
event-luo = the counsel of Luo Shichang
    .text = Luo Shichang is back from Jin. He says that its help cannot be relied upon, and that Xia must make itself strong.
    .choice-rely = trust in the alliance
    .choice-strengthen = arm the realm at any cost
event-last_stand = the last walls
    .text = The Mongols lie before Zhongxing Fu, and nobody is left who could come.
    .choice-hold = swear the garrison in
    .choice-granaries = open the granaries to the people
    .choice-raze = pull down the suburbs
event-sea_pact = the pact across the sea
    .text = Envoys have crossed the sea to the Jurchen, who beat Liao wherever they meet it. They would take the Central Capital and leave us Yanjing; but with Liao there is an oath of a hundred years.
    .choice-wait = hear more of the war first
    .choice-pact = join the attack on Liao
    .choice-oath = keep the oath with Liao
event-homage = to whom homage is owed
    .text = The emperor whom Xia serves has neither capital nor army, and Jin offers land to whoever serves it in his place.
    .choice-wait = wait for the end of the war
    .choice-submit = return the patent of Liao and submit to Jin
    .choice-loyal = stay true to the Liao emperor
event-prefectures = three prefectures by the Yellow River
    .text = Xia asks for Lezhou, Jishi and Kuozhou. They are far, poor, and hard to hold; and a neighbour who has got something keeps quiet.
    .choice-keep = keep them
    .choice-cede = cede them to Xia
event-coup = soldiers before the palace
    .text = The Mongols are through the passes, and in the capital the troops obey whoever feeds them. A prince waits to be called to the throne.
    .choice-arrest = send the guards against them
    .choice-yield = let them put the prince on the throne
    .choice-buy = pay the soldiers
event-sichuan = a letter to Sichuan
    .text = The war with Jin goes nowhere. South of it Song fights it too, and its commanders in Sichuan can be written to.
    .choice-alone = fight alone
    .choice-write = propose a joint attack
event-jin_asks = war or peace with Jin
    .text = Jin has the Mongols at its back and would be glad of peace. Those who have lost sons want to hear of it; those who have won places do not.
    .choice-refuse = go on with the war
    .choice-grant = send an envoy to treat
event-fengxiang = the host before Fengxiang
    .text = A Xia host lies with the Mongols before Fengxiang. The siege drags on, and its commanders ask to go home.
    .choice-stay = have them stay to the end
    .choice-leave = let them leave without a word
