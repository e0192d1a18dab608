## What people say of themselves to others of a group

profile-title = Lo que otros pueden saber de usted
profile-intro = Los organizadores no ven nada de esto. Quienes tienen plaza en el mismo evento ven su nombre y estas palabras, y solo si marca que pueden pedirle algo.
profile-saved = Guardado.
profile-none = Todavía no tiene relación con ningún grupo.
profile-may-be-asked = Las personas de los mismos eventos pueden pedirme algo
profile-helps = Puedo ayudar con (como máximo { $most })
profile-seeks = Quisiera ayuda con (como máximo { $most })
profile-seeks-hint = Nadie lo ve: quien puede ayudar con ello aparece primero entre las personas a las que puede pedir.
profile-about = Pregúnteme por
profile-no-topics = Este grupo todavía no ha indicado temas.
profile-settings = Cuánto quiere que le pidan, en todos los grupos
profile-budget = Máximo de peticiones por semana
profile-paused-until = Ninguna antes del
profile-paused-hint = A nadie se le avisa de una pausa ni de un límite.
console-topics = Temas
console-topics-hint = En qué pueden ayudarse las personas de sus eventos, uno por línea, como máximo { $most }. Eligen entre ellos en sus propias páginas.
profile-all = Todos los grupos, una pausa y cuánto quiere que se le pregunte
