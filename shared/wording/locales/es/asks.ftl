## Asks between people: letters and pages

asks-somebody = Alguien
asks-subject =
    { $kind ->
        [suggested] Usted y { $name } deberían conocerse
        [reference_again] { $name } quiere dar su nombre como referencia: ¿para este puesto?
        [coffee] { $name } quisiera tomar un café con usted
        [mentoring] { $name } le pide una mentoría
        [reference] { $name } le pide que sea su referencia
        [connection] { $name } le pide que le ponga en contacto con alguien
        [suggestion] { $name } quisiera presentarle a alguien
        [short_notice] { $name } necesita ayuda con poca antelación
       *[introduction] { $name } quisiera conocerle
    }
asks-subject-reminder =
    { $kind ->
        [suggested] Pendiente: usted y { $name } deberían conocerse
        [reference_again] Aún pendiente: una referencia para { $name }
        [coffee] Sigue pendiente: un café con { $name }
        [mentoring] Sigue pendiente: una mentoría para { $name }
        [reference] Sigue pendiente: una referencia para { $name }
        [connection] Sigue pendiente: poner en contacto a { $name }
        [suggestion] Sigue pendiente: { $name } quisiera presentarle a alguien
       *[introduction] Sigue pendiente: { $name } quisiera conocerle
    }
asks-opening =
    { $kind ->
        [reference_again] { $name } puede dar su nombre como referencia, como usted dijo. Se trata de un solo puesto, y su respuesta vale solo para ese.
        [coffee] { $name }, que participa como usted en { $event }, le propone tomar un café.
        [mentoring] { $name }, que participa como usted en { $event }, le pide una mentoría: poder acudir a usted de vez en cuando.
        [reference] { $name }, que participa como usted en { $event }, le pide que sea su referencia.
        [connection] { $name }, que participa como usted en { $event }, le pregunta si conoce a la persona adecuada y podría ponerles en contacto.
        [suggestion] { $name } cree que usted y otra persona deberían conocerse.
        [short_notice] { $name }, que participa como usted en { $event }, necesita ayuda pronto. Se pregunta a unas pocas personas, y basta con el primer sí.
       *[introduction] { $name }, que participa como usted en { $event }, quisiera conocerle.
    }
asks-what =
    { $kind ->
        [suggestion] Lo que tienen el uno para el otro
        [suggested] Lo que tienen el uno para el otro
       *[other] Lo que se pide
    }
asks-why-you =
    { $kind ->
        [suggestion] Por qué deberían conocerse
        [suggested] Por qué deberían conocerse
       *[other] Por qué usted
    }
asks-how-long = Cuánto tiempo
asks-minutes =
    { $minutes ->
        [mail] Unas líneas por correo
       *[talk] { $minutes } minutos
    }
asks-see = Ver y responder
asks-either-way =
    { $kind ->
        [connection] A quien elija se le preguntará con sus palabras y podrá decir que no. Si responde por escrito o pasa la petición, { $name } lo sabe enseguida. Todo lo demás, también el silencio, es igual para { $name }: un correo breve el { $day }, sin motivo.
        [suggestion] Con un sí se pregunta también a la otra persona, que verá su nombre. Solo cuando ambos hayan dicho que sí, cada uno recibe la dirección del otro. Si responde por escrito, { $name } lo sabe enseguida. Todo lo demás, también el silencio, es igual para { $name }: un correo breve el { $day }, sin motivo.
        [suggestion_outside] Con un sí, { $name } lo sabe y escribe a la otra persona, que no está aquí. Esta ve su nombre, y solo cuando ambos hayan dicho que sí, cada uno recibe la dirección del otro. Si responde por escrito, { $name } lo sabe enseguida. Todo lo demás, también el silencio, es igual para { $name }: un correo breve el { $day }, sin motivo.
        [short_notice] Con el primer sí, los dos reciben la dirección del otro, y los demás saben que otra persona pudo. No decir nada está bien: { $name } tendrá noticias el { $day } a más tardar, en cualquier caso.
        [alone] Con un sí, cada uno recibe la dirección del otro. Si responde por escrito, { $name } lo sabe enseguida. Todo lo demás, también el silencio, es igual para { $name }: un correo breve el { $day }, sin motivo.
       *[introduction] Con un sí, cada uno recibe la dirección del otro. Si responde por escrito o pasa la petición, { $name } lo sabe enseguida. Todo lo demás, también el silencio, es igual para { $name }: un correo breve el { $day }, sin motivo.
    }
# $day: text
asks-why-asked = Recibe este correo porque el { $day } indicó en su página que las personas de los eventos de { $group } pueden pedirle algo ({ $address }).
# $day: text
asks-why-forwarded = Recibe este correo porque el { $day } dijo que sí a lo que le pidió una persona de { $group } ({ $address }).
asks-why-known = Recibe este correo porque aquí conoció a una persona de { $group } ({ $address }).
# $day: text
asks-why-asker = Recibe este correo porque el { $day } se pidió algo desde su página ({ $address }).
asks-object = No más correos de este sitio a { $address }
asks-leave = Menos peticiones, una pausa o ninguna: su página
asks-closed-subject =
    { $kind ->
        [suggestion] Lo que usted sugirió en { $event }
        [suggested] Lo que se le sugirió en { $event }
       *[other] Su petición en { $event }
    }
asks-closed-opening =
    { $kind ->
        [suggestion] Lo que usted sugirió no llegó a nada. Hay muchas razones para ello, y la mayoría no tienen que ver con usted: la gente está fuera, tiene mucho que hacer o recibe varias peticiones a la vez.
        [suggested] Esta sugerencia no llegó a nada. Hay muchas razones para ello, y la mayoría no tienen que ver con usted: la gente está fuera, tiene mucho que hacer o recibe varias peticiones a la vez.
       *[other] Esta petición no llegó a nada. Hay muchas razones para ello, y la mayoría no tienen que ver con usted: la gente está fuera, tiene mucho que hacer o recibe varias peticiones a la vez.
    }
asks-closed-closing = A otras personas de sus eventos quizá les alegre que les pregunten. Su página muestra a quiénes.
asks-to-own-page = A mi página
asks-agreed-subject =
    { $kind ->
        [job] { $name } es su referencia para este puesto
        [reference] { $name } será su referencia
       *[talk] Usted y { $name } ya pueden hablar
    }
asks-agreed-asker =
    { $kind ->
        [job] { $name } dice que sí: puede dar esta referencia para el puesto.
        [reference] { $name } dice que sí y será su referencia. Para cada puesto se pregunta de nuevo, desde su página.
       *[talk] { $name } dice que sí.
    }
asks-agreed-asked = Usted dijo que sí a { $name }.
asks-address = Dirección
asks-note = Unas palabras con el sí
asks-agreed-closing = Una respuesta a este correo va directamente a { $name }. De aquí en adelante es cosa de ustedes: Acquaint no lee nada de ello.
asks-agreed-mentoring = Para su primera conversación: ¿qué esperan de los próximos seis meses, cada cuánto quieren hablar y qué queda entre ustedes? Cualquiera de los dos puede ponerle fin en todo momento, con una palabra amable.
asks-written-subject = Una respuesta a su petición en { $event }
asks-written-opening = La persona a la que pidió responde por escrito:
asks-written-closing = No se dio ninguna dirección: una respuesta a este correo no llega a nadie.
asks-yes = Sí
asks-yes-note = Unas palabras, si quiere
asks-in-writing = Responder por escrito
asks-in-writing-hint = Se transmite una sola vez, sin su dirección.
asks-your-answer = Su respuesta
asks-quietly = Sin decir nada
asks-quietly-hint = Nada de esto se le dice a { $name }: el { $day } sabrá que no llegó a nada, como si usted no hubiera mirado.
asks-not-now = Esta vez no
asks-in-a-month = Pregúnteme dentro de un mes
asks-no-more = No más peticiones de { $name }
asks-report = Denunciar
asks-stop-hint = Después de cualquiera de estas no le llega nada más de { $name }. Tras una denuncia, sus peticiones tampoco llegan a nadie más de este grupo hasta que un organizador lo haya mirado.
asks-said =
    { $answer ->
        [yes] Usted dijo que sí: va en camino a cada uno un correo con la dirección del otro.
        [in_writing] Su respuesta va en camino, sin su dirección.
        [not_now] Usted dijo: esta vez no. Todavía puede cambiar de idea.
        [in_a_month] Usted dijo: pregúnteme dentro de un mes. Todavía puede cambiar de idea.
        [no_more] No le llegará nada más de esta persona.
        [report] Gracias por avisar. No le llegará nada más de esta persona.
        [reported] Gracias por avisar. Quien organiza lo revisará.
       *[none] Esta petición ha terminado.
    }
asks-title = Pedir y que le pidan
asks-intro = La gente ayuda con gusto cuando puede y se le pide bien. Nadie ve su dirección antes de decir que sí, y de cada petición sabrá algo un día conocido desde el principio.
asks-own = Lo que ha pedido
asks-own-none = Todavía no ha pedido nada.
asks-kind-at =
    { $kind ->
        [coffee] Un café, en { $event }
        [mentoring] Una mentoría, en { $event }
        [reference] Una referencia, en { $event }
        [connection] Que le pongan en contacto, en { $event }
        [suggestion] «Deberían conocerse», en { $event }
        [short_notice] Ayuda con poca antelación, en { $event }
       *[introduction] Conocer a alguien, en { $event }
    }
asks-state =
    { $state ->
        [agreed] Ya pueden hablar: mire su correo.
        [answered] Tiene una respuesta: mire su correo.
        [taken_back] La retiró.
        [closed] No llegó a nada.
       *[asked] Sabrá algo a más tardar el { $day }, sea lo que sea.
    }
asks-take-back = Retirar
asks-take-back-hint = Su lugar queda libre el día en que habría sabido algo.
asks-waiting = Lo que le piden
asks-waiting-look = Responder
asks-people = Personas a las que puede pedir
asks-people-none = Ahora no se puede pedir a nadie. Quienes tienen plaza en el mismo evento pueden pedirse algo desde una semana antes hasta treinta días después, si la otra persona dijo que se le puede pedir.
asks-helps = Puede ayudar con: { $topics }
asks-about = Pregúntele por: { $about }
asks-form-open = Pedir a { $name }
asks-form-kind = Para qué
asks-kind =
    { $kind ->
        [coffee] Un café
        [mentoring] Una mentoría
        [reference] Una referencia
        [connection] Que le ponga en contacto con alguien que conoce
       *[introduction] Conocerse
    }
asks-form-what = Lo que pide ({ $min } a { $max } caracteres)
asks-form-why = Por qué esta persona ({ $min } a { $max } caracteres)
asks-form-hint = Se ven su nombre y estas palabras, no su dirección. Los enlaces vienen después de un sí.
asks-send = Pedir
asks-refused-too-many = Tiene tantas peticiones abiertas como puede haber a la vez: { $most }. Un lugar queda libre cuando sepa de una, a más tardar el { $day }.
asks-refused-no-name = La persona no sabría quién es usted. Diga en su página cómo se llama y pida después.
invalid-too-short = Es demasiado corto: { $len } caracteres, y hacen falta al menos { $min }.
invalid-link = No ponga direcciones web ni de correo: vienen después de un sí.
invalid-topics = Elija como máximo { $most }, cada uno de { $longest } caracteres como máximo.
